package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Says why a pair has its score, with the values as written. The bits are those of [Scorer], one
/// by one.
public final class Explainer {
    private final Model model;
    private final Tables tables;
    private final List<Comparison> comparisons;
    private final Scorer scorer;
    private final WrittenValues values;

    /// @throws ModelProblem where the model was made for other comparisons
    public Explainer(LinkagePlan plan, Tables tables, List<Comparison> comparisons, Model model) {
        this.model = model;
        this.tables = tables;
        this.comparisons = List.copyOf(comparisons);
        this.scorer = Scorer.of(model, tables.left(), comparisons);
        this.values = new WrittenValues(plan, tables);
    }

    public Explanation explain(int left, int right) {
        List<Evidence> evidence = new ArrayList<>();
        double weight = 0;
        for (int c = 0; c < comparisons.size(); c++) {
            Comparison comparison = comparisons.get(c);
            int level = comparison.level(left, right);
            Evidence said = new Evidence(
                    comparison.name(),
                    comparison.levels().get(level).code(),
                    values.left(comparison.name(), left),
                    values.right(comparison.name(), right),
                    scorer.bits(left, c, level),
                    level == 0 ? 0 : scorer.rarity(left, right, c, level));
            weight += said.sum();
            evidence.add(said);
        }
        double kin = scorer.couldBeKin(left, right);
        if (kin != 0) {
            evidence.add(new Evidence(Kin.NAME, Kin.LEVEL, "", "", -kin, 0));
            weight -= kin;
        }
        PersonTable table = tables.left();
        String stratum = table.strata().names().get(table.strata().of(left));
        double prior = model.prior().bits(model.stratum(stratum));
        return new Explanation(
                table.ids().of(left),
                tables.right().ids().of(right),
                prior,
                evidence,
                weight,
                model.calibration().of(Bits.probability(prior + weight)));
    }
}
