package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.regjistri.linkage.plan.KeyPlan;

/// Chooses keys, each with the largest block that is worth its pairs: step by step what finds most
/// likely pairs for its cost. To be found by several keys that have no field in common is worth
/// something too: then a mistake in any field leaves one, and the pairs that were not recognised
/// have more mistakes than these.
final class KeyChoice {
    private static final int KEYS_MAX = 14;
    /// How often a field of a pair is wrong, beyond the mistakes that are seen in it.
    private static final double ERROR = 0.01;
    /// What an index costs, in pairs for a row.
    private static final double OVERHEAD = 1;
    /// What one more pair for each row has to bring, as a share of all likely pairs.
    private static final double PAIR = 5e-5;

    private static final int EXCHANGES_MAX = 4;
    private static final double EXCHANGE_MIN = 1e-5;
    private static final double GAIN_MIN = 2e-5;

    private final List<KeyPlan> keys;
    private final List<LikelyPairs.LikelyPair> pairs;
    private final int[] limits;
    private final double[][] costs;
    private final int[] chosen;
    private final double all;
    private final long[] fields;
    private final long[] common;
    private final int[] finders;

    /// @param limits blocks up to these sizes, ascending
    /// @param costs pairs for a row by key and limit
    KeyChoice(List<KeyPlan> keys, List<LikelyPairs.LikelyPair> pairs, int[] limits, double[][] costs) {
        this.keys = keys;
        this.pairs = pairs;
        this.limits = limits.clone();
        this.costs = costs;
        this.chosen = new int[keys.size()];
        Arrays.fill(chosen, -1);
        this.common = new long[pairs.size()];
        this.finders = new int[pairs.size()];
        List<String> names = names();
        this.fields = keys.stream()
                .mapToLong(key -> key.parts().stream()
                        .mapToLong(part -> 1L << names.indexOf(part.field()))
                        .reduce(0, (one, other) -> one | other))
                .toArray();
        this.all =
                pairs.stream().mapToDouble(LikelyPairs.LikelyPair::probability).sum();
    }

    private record Step(int key, int limit, double gain, double cost) {
        double worth() {
            return gain / cost;
        }
    }

    /// @param budget pairs for a row
    List<ChosenKey> choose(double budget) {
        List<String> names = names();
        grow(budget, Set.of(), GAIN_MIN);
        for (String field : names) {
            if (names.size() > 1 && allHave(field)) {
                grow(budget + budget / names.size(), Set.of(field), 0);
            }
        }
        for (int round = 0; round < EXCHANGES_MAX && exchange(budget); round++) {
            leaveNeedless();
        }
        spend(budget);
        List<ChosenKey> result = new ArrayList<>();
        for (int key = 0; key < chosen.length; key++) {
            if (chosen[key] >= 0) {
                result.add(new ChosenKey(keys.get(key), limits[chosen[key]]));
            }
        }
        return result;
    }

    private List<String> names() {
        return keys.stream()
                .flatMap(key -> key.parts().stream())
                .map(KeyPlan.Part::field)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean allHave(String field) {
        for (int key = 0; key < chosen.length; key++) {
            if (chosen[key] >= 0 && !has(keys.get(key), field)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(KeyPlan key, String field) {
        return key.parts().stream().anyMatch(part -> part.field().equals(field));
    }

    /// @param without no key with one of these fields; where there are such, one step is enough
    private void grow(double budget, Set<String> without, double gainMin) {
        while (true) {
            Step best = new Step(-1, 0, 0, 1);
            double[] missing = missing();
            for (int key = 0; key < chosen.length; key++) {
                KeyPlan plan = keys.get(key);
                if (without.stream().noneMatch(field -> has(plan, field)) && (chosen[key] >= 0 || count() < KEYS_MAX)) {
                    best = better(best, key, budget - cost(), missing);
                }
            }
            if (best.key < 0 || best.gain <= gainMin * all) {
                return;
            }
            chosen[best.key] = best.limit;
            if (!without.isEmpty()) {
                return;
            }
        }
    }

    private Step better(Step best, int key, double left, double[] missing) {
        Step better = best;
        double before = chosen[key] < 0 ? -OVERHEAD : costs[key][chosen[key]];
        for (int limit = chosen[key] + 1; limit < limits.length; limit++) {
            double more = costs[key][limit] - before;
            if (costs[key][limit] - Math.max(0, before) <= left) {
                Step step = new Step(key, limit, gain(key, limit, missing), Math.max(more, 1e-3));
                better = step.worth() > better.worth() ? step : better;
            }
        }
        return better;
    }

    /// Each key in its turn gives way to whatever finds more in its place.
    ///
    /// @return whether any did
    private boolean exchange(double budget) {
        boolean any = false;
        for (int old = 0; old < chosen.length; old++) {
            if (chosen[old] >= 0) {
                int limit = chosen[old];
                chosen[old] = -1;
                Step best = instead(new Step(old, limit, 0, 1), budget - cost());
                chosen[best.key] = best.limit;
                any |= best.key != old || best.limit != limit;
            }
        }
        return any;
    }

    private Step instead(Step old, double left) {
        double[] missing = missing();
        Step best = withValue(old.key, old.limit, missing, EXCHANGE_MIN * all);
        for (int key = 0; key < chosen.length; key++) {
            for (int limit = 0; limit < limits.length && chosen[key] < 0; limit++) {
                if (costs[key][limit] <= left) {
                    Step step = withValue(key, limit, missing, 0);
                    best = step.gain > best.gain ? step : best;
                }
            }
        }
        return best;
    }

    private Step withValue(int key, int limit, double[] missing, double more) {
        double value = gain(key, limit, missing) - PAIR * all * costs[key][limit];
        return new Step(key, limit, value + more, 1);
    }

    private double gain(int key, int limit, double[] missing) {
        double gain = 0;
        for (int i = 0; i < missing.length; i++) {
            LikelyPairs.LikelyPair pair = pairs.get(i);
            if (pair.isFound(key, limits[limit]) && !isFound(pair, key)) {
                gain += missing[i] - missing(pair, common[i] & fields[key], finders[i] + 1);
            }
        }
        return gain;
    }

    /// What is still missing of a pair that `finders` keys find which have the fields `common` in
    /// common.
    private static double missing(LikelyPairs.LikelyPair pair, long common, int finders) {
        if (finders == 0) {
            return pair.probability();
        }
        return pair.probability() * (ERROR * Long.bitCount(common) + ERROR / (finders + 1));
    }

    private double[] missing() {
        double[] missing = new double[pairs.size()];
        for (int i = 0; i < missing.length; i++) {
            LikelyPairs.LikelyPair pair = pairs.get(i);
            common[i] = -1;
            finders[i] = 0;
            for (int key = 0; key < chosen.length; key++) {
                if (isFound(pair, key)) {
                    common[i] &= fields[key];
                    finders[i]++;
                }
            }
            missing[i] = missing(pair, common[i], finders[i]);
        }
        return missing;
    }

    private boolean isFound(LikelyPairs.LikelyPair pair, int key) {
        return chosen[key] >= 0 && pair.isFound(key, limits[chosen[key]]);
    }

    /// A key that was chosen early may find little that later ones don't.
    private void leaveNeedless() {
        for (int key = 0; key < chosen.length; key++) {
            if (chosen[key] < 0 || count() <= 2) {
                continue;
            }
            double with = Arrays.stream(missing()).sum();
            int limit = chosen[key];
            chosen[key] = -1;
            if (Arrays.stream(missing()).sum() - with >= GAIN_MIN * all) {
                chosen[key] = limit;
            }
        }
    }

    /// What is left of the budget goes into larger blocks, the smaller ones first: nobody is sure
    /// of the pairs in them, but where little is known of people that is where they are.
    private void spend(double budget) {
        for (int limit = 1; limit < limits.length; limit++) {
            for (int key = 0; key < chosen.length; key++) {
                boolean isSmaller = chosen[key] >= 0 && chosen[key] < limit;
                if (isSmaller && cost() + costs[key][limit] - costs[key][chosen[key]] <= budget) {
                    chosen[key] = limit;
                }
            }
        }
    }

    private int count() {
        return (int) Arrays.stream(chosen).filter(limit -> limit >= 0).count();
    }

    private double cost() {
        double sum = 0;
        for (int key = 0; key < chosen.length; key++) {
            sum += chosen[key] < 0 ? 0 : costs[key][chosen[key]];
        }
        return sum;
    }
}
