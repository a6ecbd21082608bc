package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.regjistri.linkage.plan.KeyPlan.Part;
import org.regjistri.linkage.threads.Crew;

/// Pairs of a sample that are likely one person, each with its probability: found by any of the
/// keys on trial, weighed by all that agrees and how rare it is, in competition with whoever else
/// was found for the row. Pairs of which little is known count by what they are worth, so that keys
/// are chosen for them too and not only for those that any key finds.
final class LikelyPairs {
    /// Pairs are looked for in blocks up to this size.
    static final int BLOCK_MAX = SampleBlocks.LISTED_MAX;
    /// What disagreement takes away, in bits.
    private static final double AGAINST = 4.5;
    /// What fields say together is less than the sum.
    private static final double SHARE = 0.9;

    /// As many with any number of threads, so that the pairs come in the same order.
    private static final int PIECES = 32;

    private static final double PROBABILITY_MIN = 0.1;
    private static final double SURE = 0.95;

    private final KeyTrial trial;
    private final int[] fieldOfPart;
    private final int given;
    private final int surname;
    private final int[] crosswise;
    private final PartFrequencies frequencies;
    private final int rows;
    private final boolean alone;
    private final boolean oneTable;

    /// @param rows of the right table
    /// @param alone whether a left row has at most one partner
    LikelyPairs(
            KeyTrial trial,
            List<Part> parts,
            TwoNames names,
            PartFrequencies frequencies,
            int rows,
            boolean alone,
            boolean oneTable) {
        this.trial = trial;
        List<String> fields = parts.stream().map(Part::field).distinct().toList();
        this.fieldOfPart =
                parts.stream().mapToInt(part -> fields.indexOf(part.field())).toArray();
        this.given = fields.indexOf(names.given());
        this.surname = fields.indexOf(names.surname());
        this.crosswise = new int[parts.size()];
        for (int part = 0; part < crosswise.length; part++) {
            crosswise[part] = parts.indexOf(names.crosswise(parts.get(part)));
        }
        this.frequencies = frequencies;
        this.rows = Math.max(2, rows);
        this.alone = alone;
        this.oneTable = oneTable;
    }

    /// A pair, and for each key the size of the block that brings it together, 0 where none does.
    static final class LikelyPair {
        private final int[] blocks;
        private final double odds;
        private final double probability;

        LikelyPair(int[] blocks, double odds, double probability) {
            this.blocks = blocks;
            this.odds = odds;
            this.probability = probability;
        }

        boolean isFound(int key, int blockMax) {
            return blocks[key] > 0 && blocks[key] <= blockMax;
        }

        /// By what agrees alone, whoever else was found.
        double odds() {
            return odds;
        }

        double probability() {
            return probability;
        }
    }

    /// A row with a pair that leaves hardly a doubt, where a row has at most one partner.
    ///
    /// @param odds of that pair
    /// @param rivals what is likely for the row if that pair is taken away: what would be found if
    ///     its partner were not in the table, above all brothers and sisters
    record SureRow(double odds, List<LikelyPair> rivals) {}

    /// @param rows of the sample
    /// @param pairs that are likely one person
    record Likely(int rows, List<LikelyPair> pairs, List<SureRow> sure) {
        private static Likely ofPieces(int rows, List<Likely> pieces) {
            return new Likely(
                    rows,
                    pieces.stream().flatMap(piece -> piece.pairs.stream()).toList(),
                    pieces.stream().flatMap(piece -> piece.sure.stream()).toList());
        }
    }

    Likely find(int threads) {
        int[] sample = trial.sample();
        return Likely.ofPieces(
                sample.length,
                new Crew(threads).each(IntStream.range(0, PIECES).boxed().toList(), piece -> {
                    RowPairs ofRow = new RowPairs();
                    for (int i = piece; i < sample.length; i += PIECES) {
                        ofRow.find(sample[i]);
                    }
                    return new Likely(0, ofRow.likely, ofRow.sure);
                }));
    }

    /// Finds the pairs of one row after another.
    private final class RowPairs {
        private final List<LikelyPair> likely = new ArrayList<>();
        private final List<SureRow> sure = new ArrayList<>();

        private final Candidates.Found found = new Candidates.Found();
        private final KeyScratch other = new KeyScratch();
        private double[] rarity = new double[64];
        private double[] odds = new double[64];

        void find(int row) {
            found.clear();
            KeyScratch own = found.scratch();
            trial.blocksOf(row, own, (key, hash, blocks) -> blocks.addSmall(hash, found));
            found.sortDistinct();
            weigh(own);
            if (odds.length < found.size()) {
                odds = Arrays.copyOf(odds, 2 * found.size());
            }
            double sum = 0;
            int first = 0;
            for (int i = 0; i < found.size(); i++) {
                odds[i] = oneTable && found.row(i) == row ? 0 : odds(own, found.row(i));
                sum += odds[i];
                first = odds[i] > odds[first] ? i : first;
            }
            addLikely(row, sum, likely);
            if (alone && found.size() > 0 && odds[first] / (1 + sum) >= SURE) {
                SureRow of = new SureRow(odds[first], new ArrayList<>());
                odds[first] = 0;
                addLikely(row, Arrays.stream(odds, 0, found.size()).sum(), of.rivals);
                sure.add(of);
            }
        }

        private void addLikely(int row, double sum, List<LikelyPair> pairs) {
            for (int i = 0; i < found.size(); i++) {
                double probability = odds[i] / (1 + (alone ? sum : odds[i]));
                if (probability >= PROBABILITY_MIN) {
                    pairs.add(new LikelyPair(trial.shared(row, found.row(i)), odds[i], probability));
                }
            }
        }

        private void weigh(KeyScratch own) {
            int last = fieldOfPart.length - 1;
            if (last < 0) {
                return;
            }
            if (rarity.length < own.to(last)) {
                rarity = new double[2 * own.to(last)];
            }
            for (int part = 0; part <= last; part++) {
                for (int at = own.from(part); at < own.to(part); at++) {
                    rarity[at] = frequencies.bits(part, own.part(at));
                }
            }
        }

        private double odds(KeyScratch own, int right) {
            trial.takeRight(right, other);
            return StrictMath.pow(2, Math.min(SHARE * bits(own), 200)) / rows;
        }

        private double bits(KeyScratch own) {
            double sum = 0;
            double names = 0;
            double namesCrosswise = -AGAINST;
            for (int part = 0; part < fieldOfPart.length; ) {
                int field = fieldOfPart[part];
                boolean isCompared = false;
                double best = 0;
                double cross = 0;
                for (; part < fieldOfPart.length && fieldOfPart[part] == field; part++) {
                    isCompared |= own.from(part) < own.to(part) && other.from(part) < other.to(part);
                    best = Math.max(best, agreement(part, part, own));
                    cross = crosswise[part] < 0 ? 0 : Math.max(cross, agreement(part, crosswise[part], own));
                }
                double bits = best > 0 ? best : isCompared ? -AGAINST : 0;
                if (field == given || field == surname) {
                    names += bits;
                    namesCrosswise += cross;
                } else {
                    sum += bits;
                }
            }
            return sum + Math.max(names, namesCrosswise);
        }

        private double agreement(int part, int of, KeyScratch own) {
            double best = 0;
            int to = other.to(of);
            for (int i = own.from(part); i < own.to(part); i++) {
                for (int j = other.from(of); j < to; j++) {
                    if (own.part(i) == other.part(j) && rarity[i] > best) {
                        best = rarity[i];
                    }
                }
            }
            return best;
        }
    }
}
