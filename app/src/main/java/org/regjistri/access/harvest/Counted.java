package org.regjistri.access.harvest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.regjistri.access.Right;
import org.regjistri.law.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// How much an official looked at in the present hour and day. What is counted, and how, stands here alone.
record Counted(long searchesOfHour, long searchesOfDay, long personsOfHour, long personsOfDay) {
    /// A look that shows more people than this is a list: it counts as a search, not as opening each of them.
    static final int LIST_ABOVE = 4;

    /// Over the lines of the day: `at >= :day AND right_used = ANY (:counted)`.
    static final String COLUMNS = """
            count(DISTINCT coalesce(look, id))
                FILTER (WHERE right_used = 'FIND_PERSON' AND at >= :hour) AS searches_of_hour,
            count(DISTINCT coalesce(look, id)) FILTER (WHERE right_used = 'FIND_PERSON') AS searches_of_day,
            count(DISTINCT person) FILTER (WHERE persons <= :list AND at >= :hour) AS persons_of_hour,
            count(DISTINCT person) FILTER (WHERE persons <= :list) AS persons_of_day""";

    /// Those with which one looks around.
    private static final Set<Right> RIGHTS = EnumSet.of(
            Right.FIND_PERSON,
            Right.READ_PERSON,
            Right.READ_ACT,
            Right.READ_DOCUMENT,
            Right.ISSUE_DOCUMENT,
            Right.SHOW_LOOKS_TO_PERSON);

    static boolean isCounted(Right right) {
        return RIGHTS.contains(right);
    }

    /// For `:counted`.
    static String[] rights() {
        return RIGHTS.stream().map(Right::name).toArray(String[]::new);
    }

    /// With the parameters of [#COLUMNS] and of the day.
    static StatementSpec asked(StatementSpec statement, LegalTime time) {
        Instant day = time.today().atStartOfDay(LegalTime.ZONE).toInstant();
        return statement
                .param("hour", time.now().truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param("day", day.atOffset(ZoneOffset.UTC))
                .param("list", LIST_ABOVE)
                .param("counted", rights());
    }

    static Counted of(ResultSet row) throws SQLException {
        return new Counted(
                row.getLong("searches_of_hour"),
                row.getLong("searches_of_day"),
                row.getLong("persons_of_hour"),
                row.getLong("persons_of_day"));
    }
}
