package org.regjistri.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines that a look at persons leaves; insert-only.
@Repository
class Disclosures {
    private final JdbcClient jdbc;
    private final Ids ids;

    Disclosures(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /// Who looked, when, with which right and on what ground.
    ///
    /// @param shownFrom when the persons may read of it; null while an order of a court hides it
    record Look(
            Instant at,
            Actor actor,
            Right right,
            Ground ground,
            Disclosure<?> disclosure,
            @Nullable Instant shownFrom,
            @Nullable UUID courtOrder) {}

    /// One statement for all lines. A person seen twice in one answer has one line; nobody seen is one line as well.
    void write(Look look, Collection<UUID> subjects) {
        String[] persons = subjects.isEmpty()
                ? new String[1]
                : new LinkedHashSet<>(subjects).stream().map(UUID::toString).toArray(String[]::new);
        String[] lines = new String[persons.length];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = ids.next().toString();
        }
        jdbc.sql("""
                        INSERT INTO access.disclosure
                            (id, at, actor, office, right_used, ground, article, occasion, attributes, person,
                             look, persons, shown_from, court_order)
                        SELECT line.id, :at, :actor, :office, :right, :ground, :article, :occasion,
                               CAST(:attributes AS text[]), line.person,
                               nullif(CAST(:look AS uuid), line.id), :count, CAST(:shownFrom AS timestamptz),
                               CAST(:order AS uuid)
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:persons AS uuid[])) AS line (id, person)
                        """)
                .param("at", look.at().atOffset(ZoneOffset.UTC))
                .param("actor", look.actor().ref().toString())
                .param("office", look.actor().office().map(OfficeCode::value).orElse(null))
                .param("right", look.right().name())
                .param("ground", look.ground().name())
                .param("article", look.ground().article().value())
                .param("occasion", look.disclosure().occasion())
                .param(
                        "attributes",
                        look.disclosure().attributes().stream().sorted().toArray(String[]::new))
                .param("look", lines[0])
                .param("count", subjects.isEmpty() ? 0 : persons.length)
                .param(
                        "shownFrom",
                        look.shownFrom() == null ? null : look.shownFrom().atOffset(ZoneOffset.UTC))
                .param("order", look.courtOrder())
                .param("ids", lines)
                .param("persons", persons)
                .update();
    }
}
