package org.regjistri.linkage.model;

import java.util.Arrays;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.compare.Abreast;
import org.regjistri.linkage.threads.Crew;

/// Sampled rows on the left with all their candidates.
final class CandidateSample {
    private static final int ROWS_OF_A_CHUNK = 512;
    private static final int ROWS_OF_A_PILOT = 500;

    private final Patterns patterns;
    private final int[] strata;
    private final double[] weights;
    private final int[] ends;
    private int[] pattern = new int[1 << 12];
    private final int own;
    private float[] rarity = new float[1 << 12];
    private float[] rarityOfRest = new float[1 << 12];
    private float[] ofOwn;
    private byte[] decided = new byte[1 << 12];
    private int rows;
    private int size;

    private CandidateSample(Levels levels, int rows) {
        this.patterns = new Patterns(levels.comparisons());
        this.own = levels.own().length;
        this.ofOwn = new float[own << 12];
        this.strata = new int[rows];
        this.weights = new double[rows];
        this.ends = new int[rows];
    }

    /// So many rows that their candidates are not too many.
    static int[] choose(int[] left, Candidates candidates, LearningSettings settings) {
        Candidates.Found found = new Candidates.Found();
        int[] pilot = WantedRows.spread(left, ROWS_OF_A_PILOT);
        long pairs = 1;
        for (int row : pilot) {
            candidates.of(row, found);
            pairs += found.size();
        }
        long affordable = (long) settings.pairsMax() * pilot.length / pairs;
        return WantedRows.spread(left, (int) Math.min(settings.leftRows(), Math.max(1, affordable)));
    }

    static CandidateSample draw(
            int[] rows,
            Candidates candidates,
            Levels levels,
            LearnedStrata strata,
            ReviewedRows reviewed,
            LearningSettings settings) {
        CandidateSample sample = new CandidateSample(levels, rows.length);
        int chunks = (rows.length + ROWS_OF_A_CHUNK - 1) / ROWS_OF_A_CHUNK;
        new Crew(settings.threads())
                .inOrder(
                        chunks,
                        chunk -> {
                            int from = chunk * ROWS_OF_A_CHUNK;
                            Chunk found = new Chunk(levels);
                            for (int i = from; i < Math.min(rows.length, from + ROWS_OF_A_CHUNK); i++) {
                                found.take(rows[i], strata.of(rows[i]), candidates, reviewed);
                            }
                            return found;
                        },
                        found -> sample.add(found, settings));
        return sample;
    }

    private void add(Chunk found, LearningSettings settings) {
        int words = found.words;
        for (int pair = 0; pair < found.size; pair++) {
            if (size == pattern.length) {
                pattern = Arrays.copyOf(pattern, 2 * size);
                rarity = Arrays.copyOf(rarity, 2 * size);
                rarityOfRest = Arrays.copyOf(rarityOfRest, 2 * size);
                ofOwn = Arrays.copyOf(ofOwn, 2 * size * own);
                decided = Arrays.copyOf(decided, 2 * size);
            }
            System.arraycopy(found.ofOwn, pair * own, ofOwn, size * own, own);
            pattern[size] = patterns.intern(found.levels, pair * words);
            rarity[size] = found.rarity[pair];
            rarityOfRest[size] = found.rarityOfRest[pair];
            decided[size++] = found.decided[pair];
        }
        int before = size - found.size;
        for (int row = 0; row < found.rows; row++) {
            strata[rows] = found.strata[row];
            weights[rows] = found.isReviewed[row] ? settings.reviewedWeight() : 1;
            ends[rows++] = before + found.ends[row];
        }
    }

    Patterns patterns() {
        return patterns;
    }

    int rows() {
        return rows;
    }

    int pairs() {
        return size;
    }

    int stratum(int row) {
        return strata[row];
    }

    /// As so many rows it counts.
    double weight(int row) {
        return weights[row];
    }

    int from(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int to(int row) {
        return ends[row];
    }

    int pattern(int pair) {
        return pattern[pair];
    }

    /// 2 to the power of the bits of rarity.
    float rarity(int pair) {
        return rarity[pair];
    }

    /// The same without what everybody has of their own.
    float rarityOfRest(int pair) {
        return rarityOfRest[pair];
    }

    /// The same of one of the comparisons of what everybody has of their own.
    ///
    /// @param at which of them, as in [Levels#own()]
    float rarityOfOwn(int pair, int at) {
        return ofOwn[(pair * own) + at];
    }

    /// 1: one person, -1: two, 0: nobody has said.
    int decided(int pair) {
        return decided[pair];
    }

    /// What one thread found.
    private static final class Chunk {
        private final Levels compared;
        private final int words;
        private final Candidates.Found found = new Candidates.Found();
        private final Abreast rights = new Abreast();
        private final int own;
        private float[] bits = new float[64];
        private float[] bitsOfOwn;
        private final int[] strata = new int[ROWS_OF_A_CHUNK];
        private final int[] ends = new int[ROWS_OF_A_CHUNK];
        private final boolean[] isReviewed = new boolean[ROWS_OF_A_CHUNK];
        private long[] levels = new long[1 << 13];
        private float[] rarity = new float[1 << 12];
        private float[] rarityOfRest = new float[1 << 12];
        private float[] ofOwn;
        private byte[] decided = new byte[1 << 12];
        private int rows;
        private int size;

        Chunk(Levels compared) {
            this.compared = compared;
            this.own = compared.own().length;
            this.bitsOfOwn = new float[64 * own];
            this.ofOwn = new float[own << 12];
            this.words = Patterns.wordsFor(compared.comparisons());
        }

        void take(int left, int stratum, Candidates candidates, ReviewedRows reviewed) {
            candidates.of(left, found);
            boolean hasReviewed = reviewed.addTo(left, found);
            rights.clear();
            for (int i = 0; i < found.size(); i++) {
                rights.add(found.row(i));
            }
            grow(found.size());
            compared.compare(left, rights, stratum, levels, size * words, bits, bitsOfOwn);
            for (int i = 0; i < found.size(); i++) {
                rarity[size] = power(bits[i]);
                float rest = bits[i];
                for (int at = 0; at < own; at++) {
                    float each = bitsOfOwn[(i * own) + at];
                    ofOwn[(size * own) + at] = power(each);
                    rest -= each;
                }
                rarityOfRest[size] = power(rest);
                decided[size++] = (byte) (hasReviewed ? reviewed.decision(left, found.row(i)) : 0);
            }
            strata[rows] = stratum;
            isReviewed[rows] = hasReviewed;
            ends[rows++] = size;
        }

        private static float power(float bits) {
            return bits == 0 ? 1 : (float) Bits.power(bits);
        }

        private void grow(int more) {
            int wanted = size + more;
            if (more > bits.length) {
                bits = new float[2 * more];
                bitsOfOwn = new float[2 * more * own];
            }
            if (wanted * words > levels.length) {
                levels = Arrays.copyOf(levels, 2 * wanted * words);
            }
            if (wanted > rarity.length) {
                rarity = Arrays.copyOf(rarity, 2 * wanted);
                rarityOfRest = Arrays.copyOf(rarityOfRest, 2 * wanted);
                ofOwn = Arrays.copyOf(ofOwn, 2 * wanted * own);
                decided = Arrays.copyOf(decided, 2 * wanted);
            }
        }
    }
}
