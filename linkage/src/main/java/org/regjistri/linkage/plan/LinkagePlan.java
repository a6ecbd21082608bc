package org.regjistri.linkage.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All of `link.yaml`.
///
/// @param right absent: one table with itself (`dedupe`)
/// @param families whether relations count and relatives find candidates; off: flat evidence
/// @param once strata of the left table of which a right row is at most one person's one row: one is born once, dies
/// once.
///     Copies of one entry don't count as two
/// @param seed of every sample that is drawn
/// @param truth pairs that are true, in a file of its own; for the evaluation only
public record LinkagePlan(
        TablePlan left,
        Optional<TablePlan> right,
        List<FieldPlan> fields,
        List<RelationPlan> relations,
        List<OrderPlan> orders,
        boolean families,
        Cardinality cardinality,
        Set<String> once,
        BlockingPlan blocking,
        Thresholds thresholds,
        long seed,
        Optional<TruthFile> truth) {

    /// Without a file of true pairs.
    public LinkagePlan(
            TablePlan left,
            Optional<TablePlan> right,
            List<FieldPlan> fields,
            List<RelationPlan> relations,
            List<OrderPlan> orders,
            boolean families,
            Cardinality cardinality,
            Set<String> once,
            BlockingPlan blocking,
            Thresholds thresholds,
            long seed) {
        this(
                left,
                right,
                fields,
                relations,
                orders,
                families,
                cardinality,
                once,
                blocking,
                thresholds,
                seed,
                Optional.empty());
    }

    /// Flat evidence only.
    public LinkagePlan withoutFamilies() {
        return new LinkagePlan(
                left, right, fields, relations, orders, false, cardinality, once, blocking, thresholds, seed, truth);
    }

    /// Kind of a field; those that stand in orders only are dates.
    ///
    /// @throws IllegalArgumentException where the plan has no such field
    public FieldKind kind(String field) {
        for (FieldPlan plan : fields) {
            if (plan.name().equals(field)) {
                return plan.kind();
            }
        }
        if (orders.stream().anyMatch(order -> order.names(field))) {
            return FieldKind.DATE;
        }
        throw new IllegalArgumentException("No field " + field);
    }
}
