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
        long seed) {}
