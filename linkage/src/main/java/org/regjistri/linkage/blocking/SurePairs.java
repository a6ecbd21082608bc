package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.regjistri.linkage.plan.KeyPlan.Part;

/// Pairs of a sample that are one person almost surely: they agree on more than chance gives, and nobody else comes
/// near. Found by the small blocks of all keys on trial; who can be told apart by none of them is not among these, so
/// what they say about keys is a little too good.
final class SurePairs {
    /// What disagreement takes away, in bits: about one value in fifteen of a true pair differs beyond recognition.
    private static final double AGAINST = 4;
    /// So many bits more than chance, and more than the second best.
    private static final double MARGIN = 7;

    private final KeyTrial trial;
    private final int[] fieldOfPart;
    private final PartFrequencies frequencies;
    private final double needed;
    private final boolean alone;
    private final boolean oneTable;

    /// @param rows of the right table
    /// @param alone whether a left row has at most one partner
    SurePairs(
            KeyTrial trial, List<Part> parts, PartFrequencies frequencies, int rows, boolean alone, boolean oneTable) {
        this.trial = trial;
        List<String> fields = parts.stream().map(Part::field).distinct().toList();
        this.fieldOfPart =
                parts.stream().mapToInt(part -> fields.indexOf(part.field())).toArray();
        this.frequencies = frequencies;
        this.needed = StrictMath.log(Math.max(2, rows)) / StrictMath.log(2) + MARGIN;
        this.alone = alone;
        this.oneTable = oneTable;
    }

    /// A pair, and for each key the size of the block that brings it together, 0 where none does.
    static final class SurePair {
        private final int[] blocks;

        SurePair(int[] blocks) {
            this.blocks = blocks;
        }

        boolean isFound(int key, int blockMax) {
            return blocks[key] > 0 && blocks[key] <= blockMax;
        }
    }

    List<SurePair> find(int threads) {
        int[] sample = trial.sample();
        int pieces = Math.max(1, 4 * threads);
        return Threads.each(IntStream.range(0, pieces).boxed().toList(), threads, piece -> {
                    List<SurePair> found = new ArrayList<>();
                    Candidates.Found candidates = new Candidates.Found();
                    KeyScratch other = new KeyScratch();
                    for (int i = piece; i < sample.length; i += pieces) {
                        int partner = partner(sample[i], candidates, other);
                        if (partner >= 0) {
                            found.add(new SurePair(trial.shared(sample[i], partner)));
                        }
                    }
                    return found;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// The row that is surely the same person; -1 where there is none.
    private int partner(int row, Candidates.Found found, KeyScratch other) {
        found.clear();
        KeyScratch own = found.scratch();
        trial.blocksOf(row, own, (key, hash, blocks) -> addSmall(found, hash, blocks));
        found.sortDistinct();
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        int bestRow = -1;
        for (int i = 0; i < found.size(); i++) {
            if (oneTable && found.row(i) == row) {
                continue;
            }
            trial.takeRight(found.row(i), other);
            double bits = bits(own, other);
            if (bits > best) {
                second = best;
                best = bits;
                bestRow = found.row(i);
            } else if (bits > second) {
                second = bits;
            }
        }
        return best >= needed && (!alone || best - second >= MARGIN) ? bestRow : -1;
    }

    private static void addSmall(Candidates.Found found, long hash, SampleBlocks blocks) {
        int count = blocks.count(hash);
        if (count <= SampleBlocks.LISTED_MAX) {
            for (int i = 0; i < count; i++) {
                found.add(blocks.row(hash, i));
            }
        }
    }

    private double bits(KeyScratch left, KeyScratch right) {
        double sum = 0;
        for (int part = 0; part < fieldOfPart.length; ) {
            int field = fieldOfPart[part];
            boolean isCompared = false;
            double best = 0;
            for (; part < fieldOfPart.length && fieldOfPart[part] == field; part++) {
                isCompared |= left.from(part) < left.to(part) && right.from(part) < right.to(part);
                best = Math.max(best, agreement(part, left, right));
            }
            sum += best > 0 ? best : isCompared ? -AGAINST : 0;
        }
        return sum;
    }

    private double agreement(int part, KeyScratch left, KeyScratch right) {
        double best = 0;
        for (int i = left.from(part); i < left.to(part); i++) {
            for (int j = right.from(part); j < right.to(part); j++) {
                if (left.part(i) == right.part(j)) {
                    best = Math.max(best, frequencies.bits(part, left.part(i)));
                }
            }
        }
        return best;
    }
}
