package org.regjistri.linkage.model;

import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.compare.Comparison;

/// Numbers that were learned before and stay, while others are learned beside them. Relatives are learned so: all
/// together, the class of kin would give way to whatever else hangs together among the few pairs that are left.
final class Known {
    private final List<Comparison> comparisons;
    private final List<String> strata;
    private final Optional<Model> model;

    /// @param strata of what is learned now
    Known(Optional<Model> model, List<Comparison> comparisons, List<String> strata) {
        this.model = model;
        this.comparisons = comparisons;
        this.strata = strata;
    }

    boolean isThere() {
        return model.isPresent();
    }

    /// What was learned of a comparison.
    Optional<ComparisonWeights> of(int comparison) {
        String name = comparisons.get(comparison).name();
        return model.flatMap(known -> known.comparisons().stream()
                .filter(weights -> weights.name().equals(name))
                .findFirst());
    }

    /// With the numbers that are known in place of those that were just learned.
    Parameters over(Parameters learned, double others) {
        if (model.isEmpty()) {
            return learned;
        }
        double[][][] m = new double[strata.size()][comparisons.size()][];
        double[][][] u = new double[strata.size()][comparisons.size()][];
        double[][] kin = new double[comparisons.size()][];
        double[] partners = new double[strata.size()];
        for (int c = 0; c < comparisons.size(); c++) {
            Optional<ComparisonWeights> weights = of(c);
            int comparison = c;
            kin[c] = weights.map(Known::kin).orElseGet(() -> learned.kin(comparison));
            for (int s = 0; s < strata.size(); s++) {
                int stratum = s;
                int before = model.get().stratum(strata.get(s));
                m[s][c] = weights.map(known -> shares(known, before, true))
                        .orElseGet(() -> learned.m(stratum, comparison));
                u[s][c] = weights.map(known -> shares(known, before, false))
                        .orElseGet(() -> learned.u(stratum, comparison));
                partners[s] = learned.partners(s);
            }
        }
        return new Parameters(m, u, kin, partners, model.get().relatives() * others);
    }

    private static double[] kin(ComparisonWeights weights) {
        return weights.levels().stream().mapToDouble(LevelWeights::kin).toArray();
    }

    private static double[] shares(ComparisonWeights weights, int stratum, boolean same) {
        return weights.levels().stream()
                .mapToDouble(level -> (same ? level.m() : level.u()).get(stratum))
                .toArray();
    }
}
