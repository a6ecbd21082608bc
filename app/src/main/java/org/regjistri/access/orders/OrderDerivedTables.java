package org.regjistri.access.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.orders.CourtOrder.Decision;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.RowsByEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What `verify` derives again: the decisions about orders.
@Component
class OrderDerivedTables implements DerivedTables {
    private static final String TABLE = "access.court_order";
    private final CourtOrders orders;
    private final JdbcClient jdbc;

    OrderDerivedTables(CourtOrders orders, JdbcClient jdbc) {
        this.orders = orders;
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return OrderSection.NAME;
    }

    @Override
    public List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content) {
        return content == null
                ? List.of()
                : List.of(row(content, new Decision(head.actor(), head.recordedAt(), head.id())));
    }

    @Override
    public Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries) {
        RowsByEntry rows = new RowsByEntry();
        for (CourtOrder order : orders.ofEntries(entries.toArray(UUID[]::new))) {
            add(rows, entries, order, OrderSection.APPROVED, order.approved());
            add(rows, entries, order, OrderSection.LIFTED, order.lifted());
        }
        return rows.all();
    }

    private static void add(
            RowsByEntry rows, Collection<UUID> entries, CourtOrder order, String kind, @Nullable Decision decision) {
        if (decision != null && entries.contains(decision.entry())) {
            rows.add(decision.entry(), row(OrderSection.of(order, kind), decision));
        }
    }

    private static DerivedRow row(JsonNode section, Decision decision) {
        return new DerivedRow(
                TABLE, "by " + decision.by() + " at " + decision.at() + ": " + OrderSection.line(section));
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("""
                        SELECT approval AS entry FROM access.court_order WHERE approval IS NOT NULL
                        UNION ALL SELECT lifting FROM access.court_order WHERE lifting IS NOT NULL
                        """).query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }
}
