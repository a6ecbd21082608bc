package org.regjistri.linkage.model;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.regjistri.linkage.compare.Abreast;
import org.regjistri.linkage.threads.Crew;

/// What random pairs agree on: pairs of two persons, but for the few that happen to be one. All
/// pairs of the tables where they are few enough.
final class ChanceSample {
    private static final int PAIRS_OF_A_CHUNK = 1 << 14;
    /// A left row stands beside so many random rows: it is fetched once for all of them.
    private static final int RIGHTS_OF_A_ROW = 16;
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
        boolean takesAll = (long) left.length * right.length <= settings.randomPairs();
        // Of one table's random pairs only those are taken in which the earlier row came first.
        int wanted = settings.randomPairs() * (isOne ? 2 : 1);
        int lefts = takesAll ? left.length : Math.ceilDiv(wanted, RIGHTS_OF_A_ROW);
        int leftsOfAChunk = Math.max(1, PAIRS_OF_A_CHUNK / (takesAll ? Math.max(1, right.length) : RIGHTS_OF_A_ROW));
        new Crew(settings.threads())
                .inOrder(
                        Math.ceilDiv(lefts, leftsOfAChunk),
                        chunk -> {
                            var random = new SplittableRandom(settings.seed() + (chunk * STEP));
                            var found = new Chunk(levels, strata, isOne);
                            int from = chunk * leftsOfAChunk;
                            for (int i = from; i < Math.min(lefts, from + leftsOfAChunk); i++) {
                                if (takesAll) {
                                    found.take(left[i], right);
                                } else {
                                    found.take(left[random.nextInt(left.length)], some(right, random));
                                }
                            }
                            return found;
                        },
                        sample::addAll);
        return sample;
    }

    private static int[] some(int[] rows, SplittableRandom random) {
        int[] some = new int[RIGHTS_OF_A_ROW];
        Arrays.setAll(some, _ -> rows[random.nextInt(rows.length)]);
        return some;
    }

    /// What one thread found.
    private static final class Chunk {
        private final Levels levels;
        private final LearnedStrata strata;
        private final boolean isOne;
        private final int words;
        private final Abreast rights = new Abreast();
        private long[] found = new long[1 << 12];
        private int end;

        Chunk(Levels levels, LearnedStrata strata, boolean isOne) {
            this.levels = levels;
            this.strata = strata;
            this.isOne = isOne;
            this.words = Patterns.wordsFor(levels.comparisons());
        }

        void take(int left, int[] beside) {
            rights.clear();
            for (int right : beside) {
                if (!isOne || left < right) {
                    rights.add(right);
                }
            }
            int wanted = end + (rights.size() * words);
            found = wanted > found.length ? Arrays.copyOf(found, 2 * wanted) : found;
            levels.compare(left, rights, strata.of(left), found, end);
            end = wanted;
        }
    }

    private void addAll(Chunk chunk) {
        for (int at = 0; at < chunk.end; at += chunk.words) {
            int pattern = patterns.intern(chunk.found, at);
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
