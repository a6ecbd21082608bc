package org.regjistri.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads who looked at whom, and what was refused; the newest first.
@Repository
class DisclosureLog {
    private static final String LOOKS = """
            SELECT log.id, log.at, log.actor, official.user_name, log.right_used, log.ground, log.occasion, log.person,
                   NULL AS route
            FROM access.disclosure AS log
            """;
    private static final String DENIALS = """
            SELECT log.id, log.at, log.actor, official.user_name, log.right_used, NULL AS ground, NULL AS occasion,
                   CAST(NULL AS uuid) AS person, log.route
            FROM access.denial AS log
            """;
    private static final String WANTED = """
            LEFT JOIN access.official ON log.actor = 'official:' || official.id
            WHERE log.at >= :from AND log.at < :to
              AND (CAST(:userName AS text) IS NULL
                   OR log.actor IN (SELECT 'official:' || id FROM access.official WHERE user_name = :userName))
              AND (CAST(:offices AS text[]) IS NULL
                   OR log.actor IN (SELECT 'official:' || id FROM access.official
                                    WHERE office = ANY (CAST(:offices AS text[]))))
            """;
    private static final String NEWEST = " ORDER BY log.at DESC, log.id DESC LIMIT :limit";
    private final JdbcClient jdbc;

    DisclosureLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One look at one person, or one refusal.
    ///
    /// @param userName null where the actor is no official
    /// @param ground null for a refusal
    /// @param occasion null for a refusal
    /// @param person null for a refusal, and where nobody was found
    /// @param route null for a look, and where it was no request
    record Line(
            UUID id,
            Instant at,
            String actor,
            @Nullable String userName,
            String right,
            @Nullable String ground,
            @Nullable String occasion,
            @Nullable UUID person,
            @Nullable String route) {}

    List<Line> looks(DisclosureSearch search, int limit) {
        String older = "AND (CAST(:before AS uuid) IS NULL OR (log.at, log.id) < "
                + "(SELECT kept.at, kept.id FROM access.disclosure AS kept WHERE kept.id = :before))";
        String ofPerson = search.person() == null ? "" : "AND log.person = :person ";
        return lines(LOOKS + WANTED + ofPerson + older + NEWEST, search, limit);
    }

    List<Line> denials(DisclosureSearch search, int limit) {
        String older = "AND (CAST(:before AS uuid) IS NULL OR (log.at, log.id) < "
                + "(SELECT kept.at, kept.id FROM access.denial AS kept WHERE kept.id = :before))";
        return lines(DENIALS + WANTED + older + NEWEST, search, limit);
    }

    private List<Line> lines(String sql, DisclosureSearch search, int limit) {
        List<OfficeCode> offices = search.offices();
        return jdbc.sql(sql)
                .param("from", search.from().atOffset(ZoneOffset.UTC))
                .param("to", search.to().atOffset(ZoneOffset.UTC))
                .param("userName", search.userName())
                .param(
                        "offices",
                        offices == null
                                ? null
                                : offices.stream().map(OfficeCode::value).toArray(String[]::new))
                .param("person", search.person())
                .param("before", search.before())
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("user_name"),
                row.getString("right_used"),
                row.getString("ground"),
                row.getString("occasion"),
                row.getObject("person", UUID.class),
                row.getString("route"));
    }
}
