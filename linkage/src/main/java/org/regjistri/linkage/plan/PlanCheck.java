package org.regjistri.linkage.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether the parts of a plan fit together.
record PlanCheck(Section top, TablePlan left, Optional<TablePlan> right, Mistakes mistakes) {
    /// Every field has columns in both tables, and every column is of a field or of an order.
    void fields(List<FieldPlan> fields, List<OrderPlan> orders) {
        Set<String> known = new LinkedHashSet<>();
        fields.forEach(field -> known.add(field.name()));
        for (FieldPlan field : fields) {
            boolean isOfOrder = orders.stream().anyMatch(order -> order.names(field.name()));
            if (isOfOrder && field.kind() != FieldKind.DATE) {
                mistakes.add(top.place("orders"), "`" + field.name() + "` is no date");
            }
            if (!isOfOrder
                    || (!hasColumn(left, field)
                            && !right.map(table -> hasColumn(table, field)).orElse(true))) {
                mustHave(left, "left", field);
                right.ifPresent(table -> mustHave(table, "right", field));
            }
        }
        columns(left, "left", known, orders);
        right.ifPresent(table -> columns(table, "right", known, orders));
    }

    private static boolean hasColumn(TablePlan table, FieldPlan field) {
        return table.columns().containsKey(field.name());
    }

    private void mustHave(TablePlan table, String side, FieldPlan field) {
        if (!hasColumn(table, field)) {
            mistakes.add(
                    top.section("fields").map(some -> some.place(field.name())).orElse(top.place()),
                    "field `" + field.name() + "` has no column in the " + side + " table"
                            + Nearest.suggestion(field.name(), table.columns().keySet()));
        }
    }

    private void columns(TablePlan table, String side, Set<String> known, List<OrderPlan> orders) {
        for (String name : table.columns().keySet()) {
            if (!known.contains(name) && orders.stream().noneMatch(order -> order.names(name))) {
                mistakes.add(
                        columnPlace(side, name),
                        "`" + name + "` is neither one of `fields` nor in one of `orders`"
                                + Nearest.suggestion(name, known));
            }
            for (ColumnPlan.Source source : table.columns().get(name).sources()) {
                if (source instanceof ColumnPlan.Source.OfRelative relative
                        && !table.columns().containsKey(relative.field())) {
                    String field = relative.field();
                    mistakes.add(
                            columnPlace(side, name),
                            "the table has no field `" + field + "` for relatives"
                                    + Nearest.suggestion(field, table.columns().keySet()));
                }
            }
        }
    }

    private PlanNode.Place columnPlace(String side, String name) {
        return top.section(side)
                .flatMap(table -> table.node("columns").isPresent() ? table.section("columns") : Optional.empty())
                .or(() -> top.section("columns"))
                .map(columns -> columns.place(name))
                .orElse(top.place());
    }

    /// Both tables know every relation.
    void relations(List<RelationPlan> relations) {
        for (RelationPlan relation : relations) {
            mustKnow(left, "left", relation.name());
            right.ifPresent(table -> mustKnow(table, "right", relation.name()));
        }
    }

    private void mustKnow(TablePlan table, String side, String relation) {
        Set<String> known = new LinkedHashSet<>(table.relatives().keySet());
        table.group().ifPresent(group -> group.roles().values().forEach(role -> known.addAll(role.keySet())));
        if (!known.contains(relation)) {
            mistakes.add(
                    top.place("relations"),
                    "relation `" + relation + "` is neither in `relatives` nor in `group`" + " of the " + side
                            + " table" + Nearest.suggestion(relation, known));
        }
    }
}
