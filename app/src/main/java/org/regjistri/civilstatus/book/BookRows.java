package org.regjistri.civilstatus.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.ActNumber;
import org.regjistri.civilstatus.Books;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the books, and keeps the day closes: inserted and read, never anything else. Nothing here is about a person.
@Repository
class BookRows implements Books {
    private static final String LINE = """
            SELECT id, kind, book, year, number, office, registrar, recorded_at FROM civilstatus.act
            """;
    private final JdbcClient jdbc;

    BookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A line of a book: an act without its content.
    record Line(ActId id, ActNumber number, OfficeCode office, ActorRef registrar, Instant recordedAt) {}

    /// A book in a year.
    ///
    /// @param acts how many, over all kinds
    /// @param lastClosedOn null where no day of it was closed
    record Volume(
            OfficeCode book, int year, int acts, @Nullable LocalDate lastClosedOn) {}

    /// @param month 1 to 12, in the time of the office
    record MonthCount(OfficeCode office, int month, int acts) {}

    List<Volume> volumes(Collection<OfficeCode> books) {
        return jdbc.sql("""
                        SELECT counter.book, counter.year, sum(counter.last) AS acts,
                               (SELECT max(day) FROM civilstatus.day_close AS closed
                                 WHERE closed.book = counter.book AND closed.year = counter.year) AS closed_on
                          FROM civilstatus.act_counter AS counter
                         WHERE counter.book = ANY (:books)
                         GROUP BY counter.book, counter.year
                         ORDER BY counter.book, counter.year DESC
                        """)
                .param("books", books.stream().map(OfficeCode::value).toArray(String[]::new))
                .query((row, _) -> new Volume(
                        OfficeCode.of(row.getString("book")),
                        row.getInt("year"),
                        row.getInt("acts"),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    List<MonthCount> months(OfficeCode book, int year, ZoneId zone) {
        return jdbc.sql("""
                        SELECT office, CAST(extract(month FROM recorded_at AT TIME ZONE :zone) AS integer) AS month,
                               count(*) AS acts
                          FROM civilstatus.act
                         WHERE book = :book AND year = :year
                         GROUP BY 1, 2 ORDER BY 1, 2
                        """)
                .param("book", book.value())
                .param("year", year)
                .param("zone", zone.getId())
                .query((row, _) ->
                        new MonthCount(OfficeCode.of(row.getString("office")), row.getInt("month"), row.getInt("acts")))
                .list();
    }

    /// The newest first.
    ///
    /// @param below only numbers smaller than this
    List<Line> lines(OfficeCode book, int year, int below, int limit) {
        return jdbc.sql(LINE + """
                                WHERE book = :book AND year = :year AND number < :below
                                ORDER BY number DESC, kind LIMIT :limit
                                """)
                .param("book", book.value())
                .param("year", year)
                .param("below", below)
                .param("limit", limit)
                .query(BookRows::line)
                .list();
    }

    /// What no day close covers, by series, in the order of the numbers.
    List<Line> unclosed(OfficeCode book) {
        return jdbc.sql("""
                        SELECT a.id, a.kind, a.book, a.year, a.number, a.office, a.registrar, a.recorded_at
                          FROM civilstatus.act_counter AS series
                          CROSS JOIN LATERAL (SELECT coalesce(max(c.to_number), 0) AS number
                                                FROM civilstatus.day_close c
                                               WHERE c.book = series.book AND c.kind = series.kind
                                                 AND c.year = series.year) AS closed
                          JOIN civilstatus.act a ON a.book = series.book AND a.kind = series.kind
                                                AND a.year = series.year AND a.number > closed.number
                         WHERE series.book = :book
                         ORDER BY a.kind, a.year, a.number
                        """).param("book", book.value()).query(BookRows::line).list();
    }

    List<Line> covered(DayClose close) {
        return jdbc.sql(LINE + """
                                WHERE book = :book AND kind = :kind AND year = :year AND number BETWEEN :first AND :last
                                ORDER BY number
                                """)
                .param("book", close.series().book().value())
                .param("kind", close.series().kind().name())
                .param("year", close.series().year())
                .param("first", close.fromNumber())
                .param("last", close.toNumber())
                .query(BookRows::line)
                .list();
    }

    @Override
    public Day day(OfficeCode book, Instant dayBegan) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM civilstatus.act
                                 WHERE book = :book AND recorded_at >= :began) AS registered,
                               count(a.id) AS unclosed, min(a.recorded_at) AS since
                          FROM civilstatus.act_counter AS series
                          CROSS JOIN LATERAL (SELECT coalesce(max(c.to_number), 0) AS number
                                                FROM civilstatus.day_close c
                                               WHERE c.book = series.book AND c.kind = series.kind
                                                 AND c.year = series.year) AS closed
                          JOIN civilstatus.act a ON a.book = series.book AND a.kind = series.kind
                                                AND a.year = series.year AND a.number > closed.number
                                                AND a.recorded_at < :began
                         WHERE series.book = :book
                        """)
                .param("book", book.value())
                .param("began", dayBegan.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Day(row.getInt("registered"), row.getInt("unclosed"), moment(row, "since")))
                .single();
    }

    /// Keeps the book's closes one after the other until the transaction ends. Registration does not wait.
    void lockCloses(OfficeCode book) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('civilstatus.day_close ' || :book, 0))")
                .param("book", book.value())
                .query(row -> {});
    }

    void insert(DayClose close) {
        jdbc.sql("""
                        INSERT INTO civilstatus.day_close (id, book, kind, year, from_number, to_number, day, closed_by,
                            recorded_at, checkpoint, entry)
                        VALUES (:id, :book, :kind, :year, :first, :last, :day, :by, :at, :checkpoint, :entry)
                        """)
                .param("id", close.id())
                .param("book", close.series().book().value())
                .param("kind", close.series().kind().name())
                .param("year", close.series().year())
                .param("first", close.fromNumber())
                .param("last", close.toNumber())
                .param("day", close.day())
                .param("by", close.closedBy().toString())
                .param("at", close.recordedAt().atOffset(ZoneOffset.UTC))
                .param("checkpoint", close.checkpoint())
                .param("entry", close.entry())
                .update();
    }

    Optional<DayClose> find(UUID id) {
        return jdbc.sql("SELECT * FROM civilstatus.day_close WHERE id = :id")
                .param("id", id)
                .query(BookRows::close)
                .optional();
    }

    List<DayClose> ofEntries(Collection<UUID> entries) {
        return jdbc.sql("SELECT * FROM civilstatus.day_close WHERE entry = ANY (:entries) ORDER BY id")
                .param("entries", entries.toArray(UUID[]::new))
                .query(BookRows::close)
                .list();
    }

    /// The newest first.
    List<DayClose> closes(OfficeCode book, int year, int limit) {
        return jdbc.sql("""
                        SELECT * FROM civilstatus.day_close WHERE book = :book AND year = :year
                         ORDER BY recorded_at DESC, kind LIMIT :limit
                        """)
                .param("book", book.value())
                .param("year", year)
                .param("limit", limit)
                .query(BookRows::close)
                .list();
    }

    private static DayClose close(ResultSet row, int number) throws SQLException {
        return new DayClose(
                row.getObject("id", UUID.class),
                new Series(
                        OfficeCode.of(row.getString("book")),
                        ActKind.valueOf(row.getString("kind")),
                        row.getInt("year")),
                row.getInt("from_number"),
                row.getInt("to_number"),
                row.getObject("day", LocalDate.class),
                ActorRef.parse(row.getString("closed_by")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("checkpoint"),
                row.getObject("entry", UUID.class));
    }

    private static Line line(ResultSet row, int position) throws SQLException {
        return new Line(
                new ActId(row.getObject("id", UUID.class)),
                new ActNumber(
                        ActKind.valueOf(row.getString("kind")),
                        OfficeCode.of(row.getString("book")),
                        row.getInt("year"),
                        row.getInt("number")),
                OfficeCode.of(row.getString("office")),
                ActorRef.parse(row.getString("registrar")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
