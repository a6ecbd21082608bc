package org.regjistri.linkage.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A table, and plans of it, for tests that have their rows in memory.
public final class UnreadTable {
    private UnreadTable() {}

    public static TablePlan plan() {
        return new TablePlan(
                Path.of("none.csv"),
                List.of("id"),
                Map.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// Of two such tables, with nothing but fields to compare and keys of the planner's own.
    public static LinkagePlan linkage(
            List<FieldPlan> fields, Cardinality cardinality, Set<String> once, Thresholds thresholds) {
        return new LinkagePlan(
                plan(),
                Optional.of(plan()),
                fields,
                List.of(),
                List.of(),
                true,
                cardinality,
                once,
                BlockingPlan.AUTOMATIC,
                thresholds,
                1);
    }
}
