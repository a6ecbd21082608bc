package org.regjistri.access.digest;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Hash;
import org.regjistri.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the log as digests see it: each line as its commitment, also where only that is left.
@Repository
class LogLines {
    private static final List<String> OF_A_LOOK = List.of(
            "id",
            "at",
            "actor",
            "office",
            "right_used",
            "ground",
            "article",
            "occasion",
            "attributes",
            "person",
            "look",
            "persons",
            "shown_from",
            "court_order");
    private static final List<String> OF_A_DENIAL = List.of("id", "at", "actor", "right_used", "office", "route");
    private static final String IN_PERIOD = " WHERE at >= :from AND at < :until ORDER BY id";
    private final JdbcClient jdbc;

    LogLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A line, as far as a digest needs it.
    record Line(UUID id, Instant at, Hash commitment) {}

    Digest.Sum sum(Log log, Instant from, Instant until) {
        List<Line> lines = new ArrayList<>(present(log, from, until));
        lines.addAll(forgotten(log, from, until));
        lines.sort((a, b) -> a.id().toString().compareTo(b.id().toString()));
        MessageDigest digest = Sha256.fresh();
        lines.forEach(line -> digest.update(line.commitment().bytes()));
        return new Digest.Sum(lines.size(), HexFormat.of().formatHex(digest.digest()));
    }

    /// Those whose body is there.
    List<Line> present(Log log, Instant from, Instant until) {
        return switch (log) {
            case LOOKS -> read("SELECT * FROM access.disclosure" + IN_PERIOD, from, until, LogLines::look);
            case DENIALS -> read("SELECT * FROM access.denial" + IN_PERIOD, from, until, LogLines::denial);
        };
    }

    private List<Line> forgotten(Log log, Instant from, Instant until) {
        return jdbc.sql("""
                        SELECT id, at, commitment FROM access.forgotten_line
                         WHERE log = :log AND at >= :from AND at < :until ORDER BY id
                        """)
                .param("log", log.name())
                .param("from", at(from))
                .param("until", at(until))
                .query((row, _) -> line(row, Hash.of(row.getBytes("commitment"))))
                .list();
    }

    /// @param lines how many commitments name the entry
    /// @param newest the moment of the youngest of them
    record Forgotten(UUID entry, long lines, Instant newest) {}

    /// By the entry that says that their bodies were removed.
    List<Forgotten> forgotten() {
        return jdbc.sql("""
                        SELECT entry, count(*) AS lines, max(at) AS newest FROM access.forgotten_line
                         GROUP BY entry ORDER BY entry
                        """)
                .query((row, _) -> new Forgotten(
                        row.getObject("entry", UUID.class),
                        row.getLong("lines"),
                        row.getObject("newest", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// When the first line since that moment was written; empty where none was.
    Optional<Instant> first(Instant since) {
        return jdbc.sql("""
                        SELECT least((SELECT min(at) FROM access.disclosure WHERE at >= :since),
                                     (SELECT min(at) FROM access.denial WHERE at >= :since)) AS at
                        """)
                .param("since", at(since))
                .query((row, _) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    @FunctionalInterface
    private interface Reading {
        Line line(ResultSet row) throws SQLException;
    }

    private List<Line> read(String sql, Instant from, Instant until, Reading reading) {
        return jdbc.sql(sql)
                .param("from", at(from))
                .param("until", at(until))
                .query((row, _) -> reading.line(row))
                .list();
    }

    static Line look(ResultSet row) throws SQLException {
        return line(row, committed(row, OF_A_LOOK));
    }

    static Line denial(ResultSet row) throws SQLException {
        return line(row, committed(row, OF_A_DENIAL));
    }

    private static Line line(ResultSet row, Hash commitment) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                commitment);
    }

    private static Hash committed(ResultSet row, List<String> columns) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        for (String column : columns) {
            values.add(value(row, column));
        }
        return Commitment.of(row.getBytes("salt"), values);
    }

    /// Independent of how the session shows moments and arrays.
    private static @Nullable String value(ResultSet row, String column) throws SQLException {
        return switch (column) {
            case "at", "shown_from" -> moment(row, column);
            case "attributes" ->
                String.join(" ", (String[]) row.getArray(column).getArray());
            default -> row.getString(column);
        };
    }

    private static @Nullable String moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant().toString();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
