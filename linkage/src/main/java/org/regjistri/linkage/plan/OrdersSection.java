package org.regjistri.linkage.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the orders of dates.
record OrdersSection(Section top, TablePlan left, Optional<TablePlan> right, Mistakes mistakes) {
    private static final int DAYS_MAX = 100_000;

    List<OrderPlan> read() {
        List<OrderPlan> orders = new ArrayList<>();
        for (PlanNode node : top.items("orders")) {
            top.section(node, "each of `orders`").ifPresent(section -> {
                section.allow("name", "earlier", "later", "days");
                orders.add(new OrderPlan(section.needed("name"), date(section, "earlier"), date(section, "later"), (int)
                        section.whole("days", 0, DAYS_MAX, 0)));
            });
        }
        return orders;
    }

    private String date(Section section, String key) {
        String written = section.needed(key);
        TablePlan table = written.startsWith("left.") ? left : right.orElse(left);
        if (!written.startsWith("left.") && !written.startsWith("right.")) {
            mistakes.add(section.place(key), "`" + key + "` is `left.` or `right.` and a field");
            return "left." + written;
        }
        String field = written.substring(written.indexOf('.') + 1);
        if (!table.columns().containsKey(field)) {
            mistakes.add(
                    section.place(key),
                    "`" + written + "`: there the table has no such column"
                            + Nearest.suggestion(field, table.columns().keySet()));
        }
        return written;
    }
}
