package org.regjistri.linkage.model;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.regjistri.linkage.threads.Crew;

/// What random pairs agree on: pairs of two persons, but for the few that happen to be one. All
/// pairs of the tables where they are few enough.
final class ChanceSample {
    private static final int PAIRS_OF_A_CHUNK = 1 << 14;
    private static final long STEP = 0x632BE59BD9B4E019L;

    private final Patterns patterns;
    private int[] counts = new int[512];
    private long pairs;

    private ChanceSample(int comparisons) {
        this.patterns = new Patterns(comparisons);
    }

    /// @param isOne whether both sides are one table: then each pair is taken once, with the
    ///     earlier row on the left
    static ChanceSample draw(
            int[] left, int[] right, boolean isOne, Levels levels, LearnedStrata strata, LearningSettings settings) {
        ChanceSample sample = new ChanceSample(levels.comparisons());
        long all = (long) left.length * right.length;
        boolean takesAll = all <= settings.randomPairs();
        long wanted = takesAll ? all : settings.randomPairs();
        int words = Patterns.wordsFor(levels.comparisons());
        int chunks = (int) ((wanted + PAIRS_OF_A_CHUNK - 1) / PAIRS_OF_A_CHUNK);
        new Crew(settings.threads())
                .inOrder(
                        chunks,
                        chunk -> {
                            SplittableRandom random = new SplittableRandom(settings.seed() + (chunk * STEP));
                            long from = (long) chunk * PAIRS_OF_A_CHUNK;
                            int size = (int) Math.min(PAIRS_OF_A_CHUNK, wanted - from);
                            long[] found = new long[size * words];
                            int at = 0;
                            for (int i = 0; i < size; i++) {
                                long pair = takesAll ? from + i : random.nextLong(all);
                                int one = left[(int) (pair / right.length)];
                                int other = right[(int) (pair % right.length)];
                                if (!isOne || one < other) {
                                    levels.compare(one, other, strata.of(one), found, at);
                                    at += words;
                                } else if (one > other && !takesAll) {
                                    levels.compare(other, one, strata.of(other), found, at);
                                    at += words;
                                }
                            }
                            return Arrays.copyOf(found, at);
                        },
                        found -> sample.addAll(found, words));
        return sample;
    }

    private void addAll(long[] found, int words) {
        for (int at = 0; at < found.length; at += words) {
            int pattern = patterns.intern(found, at);
            if (pattern >= counts.length) {
                counts = Arrays.copyOf(counts, 2 * counts.length);
            }
            counts[pattern]++;
            pairs++;
        }
    }

    Patterns patterns() {
        return patterns;
    }

    int count(int pattern) {
        return counts[pattern];
    }

    long pairs() {
        return pairs;
    }
}
