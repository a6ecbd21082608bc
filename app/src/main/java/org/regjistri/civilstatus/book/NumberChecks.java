package org.regjistri.civilstatus.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Are the numbers of the books in order? Each question is one statement over the tables as they are now.
@Component
class NumberChecks {
    private static final String CHOSEN = """
            WITH chosen AS (SELECT a.book, a.kind, a.year, a.number, a.recorded_at, zones.zone
                              FROM civilstatus.act a
                              JOIN unnest(CAST(:books AS text[]), CAST(:zones AS text[])) AS zones (book, zone)
                                ON zones.book = a.book
                             WHERE CAST(:year AS integer) IS NULL OR a.year = :year)
            """;
    private static final String MISSING = CHOSEN + """
            SELECT 'MISSING' AS fault, book, kind, year, before + 1 AS first, number - 1 AS last
              FROM (SELECT book, kind, year, number,
                           lag(number, 1, 0) OVER (PARTITION BY book, kind, year ORDER BY number) AS before
                      FROM chosen) AS in_order
             WHERE number > before + 1
             ORDER BY book, kind, year, number
            """;
    private static final String DOUBLED = CHOSEN + """
            SELECT 'DOUBLED' AS fault, book, kind, year, number AS first, number AS last
              FROM chosen GROUP BY book, kind, year, number HAVING count(*) > 1
             ORDER BY book, kind, year, number
            """;
    private static final String COUNTER = CHOSEN + """
            SELECT 'COUNTER' AS fault, book, kind, year, least(coalesce(c.last, 0), coalesce(acts.last, 0)) + 1 AS first,
                   greatest(coalesce(c.last, 0), coalesce(acts.last, 0)) AS last
              FROM (SELECT * FROM civilstatus.act_counter
                     WHERE book = ANY (:books) AND (CAST(:year AS integer) IS NULL OR year = :year)) AS c
              FULL JOIN (SELECT book, kind, year, max(number) AS last FROM chosen GROUP BY book, kind, year) AS acts
             USING (book, kind, year)
             WHERE c.last IS DISTINCT FROM acts.last
             ORDER BY book, kind, year
            """;
    private static final String ORDER = CHOSEN + """
            SELECT 'ORDER' AS fault, book, kind, year, number AS first, number AS last
              FROM (SELECT book, kind, year, number, recorded_at, max(recorded_at) OVER (
                               PARTITION BY book, kind, year ORDER BY number
                               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest_before
                      FROM chosen) AS in_order
             WHERE recorded_at < latest_before - interval '1 minute'
             ORDER BY book, kind, year, number
            """;
    private static final String YEAR = CHOSEN + """
            SELECT 'YEAR' AS fault, book, kind, year, number AS first, number AS last
              FROM chosen WHERE extract(year FROM recorded_at AT TIME ZONE zone) <> year
             ORDER BY book, kind, year, number
            """;
    private static final String CLOSE = CHOSEN + """
            SELECT 'CLOSE' AS fault, book, kind, year, from_number AS first, to_number AS last
              FROM (SELECT c.book, c.kind, c.year, c.from_number, c.to_number,
                           lag(c.to_number, 1, 0) OVER (PARTITION BY c.book, c.kind, c.year ORDER BY c.from_number) AS before,
                           (SELECT max(number) FROM chosen a
                             WHERE a.book = c.book AND a.kind = c.kind AND a.year = c.year) AS last
                      FROM civilstatus.day_close c
                     WHERE c.book = ANY (:books) AND (CAST(:year AS integer) IS NULL OR c.year = :year)) AS in_order
             WHERE from_number <> before + 1 OR last IS NULL OR to_number > last
             ORDER BY book, kind, year, from_number
            """;
    /// A clock that was set back explains an order that is not that of the moments: for the report, no proof of harm.
    private static final Set<NumberFault.Kind> EXPLAINABLE = Set.of(NumberFault.Kind.ORDER);

    private final JdbcClient jdbc;
    private final Territory territory;

    NumberChecks(JdbcClient jdbc, Territory territory) {
        this.jdbc = jdbc;
        this.territory = territory;
    }

    /// All that is not in order in the book of that year.
    List<NumberFault> faults(OfficeCode book, int year) {
        return territory.find(book).stream()
                .flatMap(office -> faults(List.of(office), year))
                .toList();
    }

    /// All that is not in order in any book and year, and that nothing explains.
    List<NumberFault> faults() {
        return faults(territory.offices(), null)
                .filter(fault -> !EXPLAINABLE.contains(fault.kind()))
                .toList();
    }

    private Stream<NumberFault> faults(Collection<Office> offices, @Nullable Integer year) {
        String[] books = offices.stream().map(office -> office.code().value()).toArray(String[]::new);
        String[] zones = offices.stream().map(office -> office.zone().getId()).toArray(String[]::new);
        return Stream.of(MISSING, DOUBLED, COUNTER, ORDER, YEAR, CLOSE)
                .flatMap(statement -> jdbc
                        .sql(statement)
                        .param("books", books)
                        .param("zones", zones)
                        .param("year", year)
                        .query(NumberChecks::fault)
                        .list()
                        .stream());
    }

    private static NumberFault fault(ResultSet row, int number) throws SQLException {
        return new NumberFault(
                NumberFault.Kind.valueOf(row.getString("fault")),
                new Series(
                        OfficeCode.of(row.getString("book")),
                        ActKind.valueOf(row.getString("kind")),
                        row.getInt("year")),
                row.getInt("first"),
                row.getInt("last"));
    }
}
