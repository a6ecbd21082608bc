package org.regjistri.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairingTest {
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(3);

    @Test
    void small_groups_are_paired_off_in_the_best_way() {
        for (int round = 0; round < 300; round++) {
            Scored scored = random(5, 6, 2);
            int[] kept = Pairing.best(scored, all(scored), scored::weight);

            assertThat(worth(scored, kept)).isCloseTo(best(scored, 0, 0, 0), within(1e-6));
            assertRowsOnce(scored, kept);
        }
    }

    @Test
    void large_groups_come_to_half_of_the_best_at_least() {
        Scored scored = random(100, 100, 4);
        int[] kept = Pairing.best(scored, all(scored), scored::weight);

        assertRowsOnce(scored, kept);
        double bound = IntStream.range(0, 100)
                .mapToDouble(row -> IntStream.range(0, scored.size())
                        .filter(i -> scored.left(i) == row)
                        .mapToDouble(scored::weight)
                        .max()
                        .orElse(0))
                .sum();
        assertThat(worth(scored, kept)).isGreaterThan(bound / 2);
    }

    private Scored random(int lefts, int rights, int oneOf) {
        Scored scored = new Scored();
        for (int left = 0; left < lefts; left++) {
            for (int right = 0; right < rights; right++) {
                if (random.nextInt(oneOf) == 0) {
                    scored.add(left, right, 0.1f + random.nextFloat());
                }
            }
        }
        return scored;
    }

    private static int[] all(Scored scored) {
        return IntStream.range(0, scored.size()).toArray();
    }

    private static double worth(Scored scored, int[] pairs) {
        return Arrays.stream(pairs).mapToDouble(scored::weight).sum();
    }

    private static void assertRowsOnce(Scored scored, int[] pairs) {
        assertThat(Arrays.stream(pairs).map(scored::left)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(pairs).map(scored::right)).doesNotHaveDuplicates();
    }

    private static double best(Scored scored, int at, int lefts, int rights) {
        if (at == scored.size()) {
            return 0;
        }
        double without = best(scored, at + 1, lefts, rights);
        int left = 1 << scored.left(at);
        int right = 1 << scored.right(at);
        return (lefts & left) != 0 || (rights & right) != 0
                ? without
                : Math.max(without, scored.weight(at) + best(scored, at + 1, lefts | left, rights | right));
    }
}
