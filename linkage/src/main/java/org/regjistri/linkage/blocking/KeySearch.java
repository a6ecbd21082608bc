package org.regjistri.linkage.blocking;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.regjistri.linkage.plan.BlockingPlan;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.table.Tables;

/// Tries keys out on a sample, chooses, and estimates what the chosen ones miss.
final class KeySearch {
    private static final int SAMPLE = 4_000;
    private static final int[] LIMITS = {16, 64, 256, 2_048};
    /// Pairs for a left row that are worth scoring where nobody says otherwise; about half of them
    /// are met by several keys.
    private static final double BUDGET = 26;

    private final BlockingPlan blocking;
    private final List<KeyPlan> keys;
    private final KeyTrial trial;
    private final LikelyPairs.Likely likely;
    private final boolean oneTable;

    private KeySearch(
            BlockingPlan blocking, List<KeyPlan> keys, KeyTrial trial, LikelyPairs.Likely likely, boolean oneTable) {
        this.blocking = blocking;
        this.keys = keys;
        this.trial = trial;
        this.likely = likely;
        this.oneTable = oneTable;
    }

    static KeySearch of(LinkagePlan plan, Tables tables, Takes takes, int threads) {
        Map<String, FieldKind> kinds = CandidateIndex.kinds(plan.fields());
        List<KeyPlan.Part> parts = Stream.concat(
                        KeyProposals.parts(plan.fields()).stream(),
                        plan.blocking().keys().stream().flatMap(key -> key.parts().stream()))
                .distinct()
                .sorted(java.util.Comparator.comparing(KeyPlan.Part::field))
                .toList();
        KeyParts left = new KeyParts(parts, tables.left(), kinds, takes);
        KeyParts right = new KeyParts(parts, tables.right(), kinds, takes);
        PartFrequencies frequencies =
                new PartFrequencies(parts, right, tables.right().rows());
        int[] sample = RowSample.of(tables.left(), SAMPLE, plan.seed());
        TwoNames names = TwoNames.of(plan.fields());
        List<KeyPlan> proposals =
                KeyProposals.of(tables.right().rows(), frequencies, parts, left.written(sample, parts.size()), names);
        List<KeyPlan> keys = Stream.concat(plan.blocking().keys().stream(), proposals.stream())
                .distinct()
                .toList();
        KeyTrial trial = new KeyTrial(
                keys.stream().map(key -> new BlockingKey(key, parts, kinds)).toList(), left, right, sample);
        trial.run(tables.right(), threads);
        boolean alone = !tables.isOne() && plan.cardinality() != Cardinality.FREE;
        LikelyPairs.Likely likely = new LikelyPairs(
                        trial, parts, names, frequencies, tables.right().rows(), alone, tables.isOne())
                .find(threads);
        return new KeySearch(plan.blocking(), keys, trial, likely, tables.isOne());
    }

    List<ChosenKey> choose() {
        int[] limits = IntStream.of(LIMITS)
                .map(limit -> Math.min(limit, blocking.blockMax()))
                .distinct()
                .toArray();
        double budget = Math.min(BUDGET, blocking.pairsMax());
        return new KeyChoice(keys, likely.pairs(), limits, costs(limits)).choose(budget);
    }

    /// Of the keys, given or chosen.
    OptionalDouble recall(List<ChosenKey> chosen) {
        return new RecallEstimate(keys.size(), likely)
                .of(pair -> chosen.stream().anyMatch(key -> pair.isFound(keys.indexOf(key.plan()), key.blockMax())));
    }

    private double[][] costs(int[] limits) {
        double[][] costs = new double[keys.size()][limits.length];
        KeyScratch scratch = new KeyScratch();
        double each = 1.0 / Math.max(1, trial.sample().length);
        for (int row : trial.sample()) {
            trial.blocksOf(row, scratch, (key, hash, blocks) -> {
                int count = blocks.count(hash);
                for (int limit = 0; limit < limits.length; limit++) {
                    costs[key][limit] += count <= limits[limit] ? others(count) * each : 0;
                }
            });
        }
        return costs;
    }

    /// Rows of a block that a row is compared with; in one table each pair once.
    private double others(int count) {
        return oneTable ? (count - 1) / 2.0 : count;
    }
}
