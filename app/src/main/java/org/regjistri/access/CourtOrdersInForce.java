package org.regjistri.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.law.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Orders of a court on which somebody may be looked at now, as the gate asks.
@Repository
class CourtOrdersInForce {
    private final JdbcClient jdbc;

    CourtOrdersInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Agreed to, neither lifted nor past its last day.
    Optional<UUID> inForce(UUID person, Instant now) {
        LocalDate today = now.atZone(LegalTime.ZONE).toLocalDate();
        return jdbc.sql("""
                        SELECT id FROM access.court_order
                         WHERE person = :person AND approved_at IS NOT NULL AND lifted_at IS NULL AND ends_on >= :today
                         ORDER BY id LIMIT 1
                        """)
                .param("person", person)
                .param("today", today)
                .query(UUID.class)
                .optional();
    }
}
