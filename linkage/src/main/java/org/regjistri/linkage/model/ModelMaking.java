package org.regjistri.linkage.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Level;
import org.regjistri.linkage.plan.FieldPlan;

/// Puts learned numbers into a model, rounded to what they are good for, so that a file can be
/// read.
final class ModelMaking {
    private static final MathContext SHARE = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final int DIGITS_OF_BITS = 4;
    private final List<FieldPlan> fields;
    private final List<Comparison> comparisons;
    private final List<String> strata;

    ModelMaking(List<FieldPlan> fields, List<Comparison> comparisons, List<String> strata) {
        this.fields = fields;
        this.comparisons = comparisons;
        this.strata = strata;
    }

    Model model(Parameters parameters, boolean competing, double others) {
        List<ComparisonWeights> weights = new ArrayList<>();
        for (int c = 0; c < comparisons.size(); c++) {
            weights.add(weights(parameters, c));
        }
        List<Double> partners = new ArrayList<>();
        for (int s = 0; s < strata.size(); s++) {
            partners.add(share(parameters.partners(s)));
        }
        return new Model(
                Model.LAYOUT,
                NameFold.current().version(),
                KnownTables.current(),
                fields,
                strata,
                new Prior(competing, partners, others),
                share(parameters.relatives() / others),
                weights,
                Calibration.NONE);
    }

    private ComparisonWeights weights(Parameters parameters, int comparison) {
        List<Level> levels = comparisons.get(comparison).levels();
        double[][] bits = new double[strata.size()][];
        for (int s = 0; s < bits.length; s++) {
            bits[s] = MonotoneRepair.bits(levels, parameters.m(s, comparison), parameters.u(s, comparison));
        }
        List<LevelWeights> weights = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            List<Double> same = new ArrayList<>();
            List<Double> chance = new ArrayList<>();
            List<Double> worth = new ArrayList<>();
            for (int s = 0; s < bits.length; s++) {
                same.add(share(parameters.m(s, comparison, level)));
                chance.add(share(parameters.u(s, comparison, level)));
                worth.add(BigDecimal.valueOf(bits[s][level])
                        .setScale(DIGITS_OF_BITS, RoundingMode.HALF_EVEN)
                        .doubleValue());
            }
            Level outcome = levels.get(level);
            weights.add(new LevelWeights(
                    outcome.code(),
                    outcome.agreement(),
                    same,
                    chance,
                    share(parameters.kin(comparison, level)),
                    worth));
        }
        return new ComparisonWeights(comparisons.get(comparison).name(), weights);
    }

    private static double share(double share) {
        return BigDecimal.valueOf(share).round(SHARE).doubleValue();
    }
}
