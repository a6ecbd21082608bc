package org.regjistri.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.CoveredByRelation;
import org.regjistri.linkage.compare.PairScore;
import org.regjistri.linkage.compare.RelationComparison;
import org.regjistri.linkage.plan.ColumnPlan.Source;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.RelationPlan;
import org.regjistri.linkage.plan.TablePlan;
import org.regjistri.linkage.table.Tables;

/// The comparisons of flat evidence and those of the relatives. A field that only repeats what a relative is called
/// says
/// nothing more where the relatives themselves are compared.
public final class FamilyComparisons {
    private FamilyComparisons() {}

    /// @param flat those of the fields
    /// @param score by them
    public static List<Comparison> of(LinkagePlan plan, Tables tables, List<Comparison> flat, PairScore score) {
        List<RelationComparison> relations = plan.relations().stream()
                .map(relation -> new RelationComparison(relation.name(), tables, score))
                .toList();
        List<Comparison> all = new ArrayList<>();
        for (Comparison each : flat) {
            Optional<RelationComparison> relation = plan.relations().stream()
                    .filter(about -> repeats(plan, each.name(), about))
                    .findFirst()
                    .map(about -> relations.get(plan.relations().indexOf(about)));
            all.add(relation.<Comparison>map(known -> new CoveredByRelation(each, known))
                    .orElse(each));
        }
        all.addAll(relations);
        return all;
    }

    private static boolean repeats(LinkagePlan plan, String field, RelationPlan relation) {
        TablePlan right = plan.right().orElse(plan.left());
        return Optional.ofNullable(right.columns().get(field)).stream()
                .flatMap(column -> column.sources().stream())
                .map(source -> source instanceof Source.OfRelative relative ? relative.relation() : "")
                .collect(Collectors.toSet())
                .equals(java.util.Set.of(relation.name()));
    }
}
