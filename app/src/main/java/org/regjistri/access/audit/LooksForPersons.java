package org.regjistri.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Ground;
import org.regjistri.access.LooksAtPerson;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LooksForPersons implements LooksAtPerson {
    private final JdbcClient jdbc;
    private final LegalTime time;

    LooksForPersons(JdbcClient jdbc, LegalTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<ShownLook> shown(UUID person, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT log.id, log.at, log.office, log.ground, log.attributes
                          FROM access.disclosure AS log
                          LEFT JOIN access.court_order AS hiding ON hiding.id = log.court_order
                         WHERE log.person = :person AND coalesce(log.shown_from, hiding.lifted_at) <= :now
                           AND (CAST(:before AS uuid) IS NULL OR (log.at, log.id) <
                                (SELECT kept.at, kept.id FROM access.disclosure AS kept
                                  WHERE kept.id = :before AND kept.person = :person))
                         ORDER BY log.at DESC, log.id DESC LIMIT :limit
                        """)
                .param("person", person)
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> look(row))
                .list();
    }

    private static ShownLook look(ResultSet row) throws SQLException {
        return new ShownLook(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("office")).map(OfficeCode::of),
                Ground.valueOf(row.getString("ground")),
                new TreeSet<>(Set.of((String[]) row.getArray("attributes").getArray())));
    }
}
