package org.regjistri.linkage.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Decides who is who among scored pairs. Probabilities come from the competition of candidates: a
/// row is at most one person, so candidates share what is certain, which calibrates them without
/// labels.
public final class Resolving {
    private final LinkagePlan plan;
    private final PersonTable.Strata strata;
    private final Disagreement disagreement;
    private final DoubleUnaryOperator calibration;

    /// @param strata of the left table
    public Resolving(LinkagePlan plan, PersonTable.Strata strata, Disagreement disagreement) {
        this(plan, strata, disagreement, DoubleUnaryOperator.identity());
    }

    /// @param calibration what a probability really is; thresholds are for what it really is
    public Resolving(
            LinkagePlan plan, PersonTable.Strata strata, Disagreement disagreement, DoubleUnaryOperator calibration) {
        this.plan = plan;
        this.strata = strata;
        this.disagreement = disagreement;
        this.calibration = calibration;
    }

    /// Learns the weight of the others from the same pairs.
    ///
    /// @param scored all pairs of both tables that are worth anything; pairs that are not in it
    ///     count as impossible
    public static Resolution resolve(LinkagePlan plan, Tables tables, Scored scored, Disagreement disagreement) {
        Others others = new OthersEstimate(tables, plan.cardinality()).of(scored);
        return new Resolving(plan, tables.left().strata(), disagreement).resolve(scored, others);
    }

    /// As above, where nothing tells disagreement from missing evidence: a weaker pair counts as a
    /// contradicted one.
    public static Links links(LinkagePlan plan, Tables tables, Scored scored) {
        return resolve(plan, tables, scored, Weakness.of(scored)).links();
    }

    /// With others of a known weight: what comes out for a row depends on it and on its competitors
    /// alone.
    public Resolution resolve(Scored scored, Others others) {
        double[] probabilities = competition(others).probabilities(scored);
        Arrays.setAll(probabilities, at -> calibration.applyAsDouble(probabilities[at]));
        float[] margins = Deciding.margins(scored, probabilities);
        return new Resolution(
                new Links(scored, at -> probabilities[at]),
                new Deciding(scored, probabilities, plan.thresholds()).decisions(plan.cardinality()),
                at -> margins[at],
                others);
    }

    /// Whether a pair has a say in the competition of others, where both sides have limits.
    public static boolean competes(Others others, int stratum, float weight) {
        return OnBothSides.competes(others.weight(stratum), weight);
    }

    private Competition competition(Others others) {
        OthersOfRow ofLeft = row -> others.weight(strata.of(row));
        return switch (plan.cardinality()) {
            case FREE -> new EachByItself(ofLeft);
            case MANY_TO_ONE -> new OnTheLeft(ofLeft, new OnceClaims(once(), strata::of, disagreement));
            case ONE_TO_ONE -> new OnBothSides(ofLeft);
        };
    }

    private List<Integer> once() {
        List<Integer> once = new ArrayList<>();
        for (int i = 0; i < strata.names().size(); i++) {
            if (plan.once().contains(strata.names().get(i))) {
                once.add(i);
            }
        }
        return once;
    }
}
