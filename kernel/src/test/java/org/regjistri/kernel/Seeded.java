package org.regjistri.kernel;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random data that can be had again: `-Dregjistri.seed=…` repeats a run whose seed a failure named.
public final class Seeded {
    private static final long SEED = Long.getLong("regjistri.seed", System.nanoTime());

    private Seeded() {}

    public static RandomGenerator generator() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    }

    /// For the description of an assertion.
    public static String named() {
        return "regjistri.seed=" + SEED;
    }

    /// Text of any code points at all, surrogates that stand alone among them; half of it is of the
    /// scripts of the field.
    public static String anyText(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(24);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    switch (random.nextInt(6)) {
                        case 0 -> random.nextInt(Character.MAX_CODE_POINT + 1);
                        case 1 -> random.nextInt(0x3000);
                        case 2 -> random.nextInt(0x400, 0x460);
                        case 3 -> " '-.çëšđžćčÇËŠĐŽĆČ".charAt(random.nextInt(18));
                        default -> random.nextInt('a', 'z' + 1);
                    });
        }
        return text.toString();
    }
}
