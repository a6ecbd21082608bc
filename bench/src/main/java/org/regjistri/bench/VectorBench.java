package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The marks of lines like those of `mentions.csv` are found with the Vector API and without it, in
/// turns, piece after piece as the linkage reads them.
final class VectorBench {
    private static final int PIECE = 4 << 20;
    private static final long SEED = 7;
    private static final List<String> ROLES = List.of("CHILD", "FATHER", "MOTHER", "FIRST_WITNESS");
    private static final List<String> NAMES =
            List.of("Agim", "Хасановић", "Krasniqi", "Еранда", "Berisha", "Žarko", "Ђорђе", "Shpresa");
    private static final List<String> PLACES = List.of("Дечане", "Deçan", "Gjakovë", "\"Priština, grad\"");

    private final byte[] text;
    private final int rounds;
    private final PrintWriter say;

    /// @param size of the text in bytes
    /// @param rates of each round, in millions of bytes a second
    record Result(int size, Map<Marks, List<Double>> rates, List<String> loads) {}

    VectorBench(int megabytes, int rounds, PrintWriter say) {
        this.text = lines(Math.multiplyExact(megabytes, 1_000_000) / Marks.STEP * Marks.STEP);
        this.rounds = rounds;
        this.say = say;
    }

    private static byte[] lines(int size) {
        var random = new Random(SEED);
        byte[] text = new byte[size];
        for (int at = 0; at < size; ) {
            byte[] line = line(random).getBytes(StandardCharsets.UTF_8);
            int length = Math.min(line.length, size - at);
            System.arraycopy(line, 0, text, at, length);
            at += length;
        }
        return text;
    }

    private static String line(Random random) {
        return String.join(
                        ",",
                        Integer.toString(random.nextInt(3_000_000)),
                        any(ROLES, random),
                        any(NAMES, random),
                        any(NAMES, random),
                        random.nextInt(4) == 0 ? any(NAMES, random) : "",
                        random.nextInt(3) == 0 ? any(NAMES, random) : "",
                        random.nextBoolean() ? "MALE" : "FEMALE",
                        random.nextBoolean() ? "19" + (10 + random.nextInt(90)) + "-12-06" : "",
                        random.nextInt(4) == 0 ? Integer.toString(random.nextInt(90)) : "",
                        any(PLACES, random),
                        random.nextBoolean() ? any(PLACES, random) : "")
                + "\n";
    }

    private static String any(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    Result run() throws IOException {
        check();
        Map<Marks, List<Double>> rates = new EnumMap<>(Marks.class);
        List<String> loads = new ArrayList<>();
        int[] places = new int[PIECE];
        for (int round = 0; round <= rounds; round++) {
            if (round > 0) {
                loads.add(Machine.load());
            }
            for (Marks way : Marks.values()) {
                double rate = rate(way, places);
                if (round > 0) { // before, Java is cold
                    rates.computeIfAbsent(way, _ -> new ArrayList<>()).add(rate);
                    say.printf("%d: %s: %,.0f MB/s%n", round, way.words(), rate);
                }
            }
        }
        return new Result(text.length, rates, loads);
    }

    private double rate(Marks way, int[] places) {
        long start = System.nanoTime();
        long marks = 0;
        for (int from = 0; from < text.length; from += PIECE) {
            marks += way.find(text, from, Math.min(from + PIECE, text.length), places);
        }
        if (marks == 0) {
            throw new IllegalStateException("No mark was found");
        }
        return text.length * 1e3 / (System.nanoTime() - start);
    }

    private void check() {
        int[] own = new int[PIECE];
        int[] other = new int[PIECE];
        for (int from = 0; from < text.length; from += PIECE) {
            int to = Math.min(from + PIECE, text.length);
            int size = Marks.WORDS.find(text, from, to, own);
            int otherSize = Marks.VECTORS.find(text, from, to, other);
            if (!Arrays.equals(own, 0, size, other, 0, otherSize)) {
                throw new IllegalStateException("The two ways find different marks behind byte " + from);
            }
        }
    }
}
