package org.regjistri.access.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.orders.CourtOrder.Decision;
import org.regjistri.kernel.ActorRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CourtOrders {
    private final JdbcClient jdbc;

    CourtOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CourtOrder order) {
        jdbc.sql("""
                        INSERT INTO access.court_order (id, person, reference, ends_on, proposed_by, proposed_at)
                        VALUES (:id, :person, :reference, :endsOn, :by, :at)
                        """)
                .param("id", order.id())
                .param("person", order.person())
                .param("reference", order.reference())
                .param("endsOn", order.endsOn())
                .param("by", order.proposedBy().toString())
                .param("at", order.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Newest first.
    List<CourtOrder> all() {
        return jdbc.sql("SELECT * FROM access.court_order ORDER BY proposed_at DESC, id DESC")
                .query((row, _) -> order(row))
                .list();
    }

    /// Nobody else decides about it until the transaction ends.
    Optional<CourtOrder> lock(UUID id) {
        return jdbc.sql("SELECT * FROM access.court_order WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, _) -> order(row))
                .optional();
    }

    void approve(UUID id, Decision decision) {
        decide("""
                UPDATE access.court_order SET approved_by = :by, approved_at = :at, approval = :entry WHERE id = :id
                """, id, decision);
    }

    void lift(UUID id, Decision decision) {
        decide("""
                UPDATE access.court_order SET lifted_by = :by, lifted_at = :at, lifting = :entry WHERE id = :id
                """, id, decision);
    }

    private void decide(String sql, UUID id, Decision decision) {
        jdbc.sql(sql)
                .param("id", id)
                .param("by", decision.by().toString())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("entry", decision.entry())
                .update();
    }

    /// Those on which one of these entries decided.
    List<CourtOrder> ofEntries(UUID[] entries) {
        return jdbc.sql("SELECT * FROM access.court_order WHERE approval = ANY (:entries) OR lifting = ANY (:entries)")
                .param("entries", entries)
                .query((row, _) -> order(row))
                .list();
    }

    static CourtOrder order(ResultSet row) throws SQLException {
        return new CourtOrder(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("reference"),
                row.getObject("ends_on", LocalDate.class),
                ActorRef.parse(row.getString("proposed_by")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                decision(row, "approved_by", "approved_at", "approval"),
                decision(row, "lifted_by", "lifted_at", "lifting"));
    }

    private static @Nullable Decision decision(ResultSet row, String by, String at, String entry) throws SQLException {
        String who = row.getString(by);
        return who == null
                ? null
                : new Decision(
                        ActorRef.parse(who),
                        row.getObject(at, OffsetDateTime.class).toInstant(),
                        row.getObject(entry, UUID.class));
    }
}
