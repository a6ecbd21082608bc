package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.regjistri.linkage.plan.KeyPlan;

/// Chooses keys, each with the largest block that is worth its pairs: step by step what finds most sure pairs for its
/// cost. To be found twice is worth something too: the pairs nobody is sure of have more mistakes than these.
final class KeyChoice {
    private static final int KEYS_MAX = 10;
    private static final double MISSED_AGAIN = 0.1;
    /// What an index costs, in pairs for a row.
    private static final double OVERHEAD = 0.25;
    private static final double GAIN_MIN = 2e-4;

    private final List<KeyPlan> keys;
    private final List<SurePairs.SurePair> pairs;
    private final int[] limits;
    private final double[][] costs;
    private final int[] chosen;

    /// @param limits blocks up to these sizes, ascending
    /// @param costs pairs for a row by key and limit
    KeyChoice(List<KeyPlan> keys, List<SurePairs.SurePair> pairs, int[] limits, double[][] costs) {
        this.keys = keys;
        this.pairs = pairs;
        this.limits = limits.clone();
        this.costs = costs;
        this.chosen = new int[keys.size()];
        Arrays.fill(chosen, -1);
    }

    private record Step(int key, int limit, double gain, double cost) {
        double worth() {
            return gain / cost;
        }
    }

    /// @param budget pairs for a row
    List<ChosenKey> choose(double budget) {
        Set<String> fields = new TreeSet<>();
        keys.forEach(key -> key.parts().forEach(part -> fields.add(part.field())));
        grow(budget, Set.of(), GAIN_MIN);
        for (String field : fields) {
            if (fields.size() > 1 && allHave(field)) {
                grow(budget + budget / fields.size(), Set.of(field), 0);
            }
        }
        leaveNeedless();
        List<ChosenKey> result = new ArrayList<>();
        for (int key = 0; key < chosen.length; key++) {
            if (chosen[key] >= 0) {
                result.add(new ChosenKey(keys.get(key), limits[chosen[key]]));
            }
        }
        return result;
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
            for (int key = 0; key < chosen.length; key++) {
                KeyPlan plan = keys.get(key);
                if (without.stream().noneMatch(field -> has(plan, field)) && (chosen[key] >= 0 || count() < KEYS_MAX)) {
                    best = better(best, key, budget - cost());
                }
            }
            if (best.key < 0 || best.gain <= gainMin * pairs.size()) {
                return;
            }
            chosen[best.key] = best.limit;
            if (!without.isEmpty()) {
                return;
            }
        }
    }

    private Step better(Step best, int key, double left) {
        Step better = best;
        double before = chosen[key] < 0 ? -OVERHEAD : costs[key][chosen[key]];
        for (int limit = chosen[key] + 1; limit < limits.length; limit++) {
            double more = costs[key][limit] - before;
            if (costs[key][limit] - Math.max(0, before) <= left) {
                Step step = new Step(key, limit, gain(key, limit), Math.max(more, 1e-3));
                better = step.worth() > better.worth() ? step : better;
            }
        }
        return better;
    }

    private double gain(int key, int limit) {
        double gain = 0;
        for (SurePairs.SurePair pair : pairs) {
            if (pair.isFound(key, limits[limit]) && !isFound(pair, key)) {
                gain += worthOfMore(pair, -1);
            }
        }
        return gain;
    }

    private double worthOfMore(SurePairs.SurePair pair, int without) {
        double worth = 1 - MISSED_AGAIN;
        for (int key = 0; key < chosen.length && worth > 1e-6; key++) {
            worth *= key != without && isFound(pair, key) ? MISSED_AGAIN : 1;
        }
        return worth;
    }

    private boolean isFound(SurePairs.SurePair pair, int key) {
        return chosen[key] >= 0 && pair.isFound(key, limits[chosen[key]]);
    }

    /// A key that was chosen early may find little that later ones don't.
    private void leaveNeedless() {
        for (int key = 0; key < chosen.length; key++) {
            double lost = 0;
            for (SurePairs.SurePair pair : pairs) {
                lost += isFound(pair, key) ? worthOfMore(pair, key) : 0;
            }
            if (chosen[key] >= 0 && count() > 2 && lost < GAIN_MIN * pairs.size()) {
                chosen[key] = -1;
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
