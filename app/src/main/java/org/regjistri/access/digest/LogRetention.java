package org.regjistri.access.digest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.law.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lines of a log whose hour is sealed go, and leave their commitments. A look that an order of a court still hides
/// stays until the person could read of it.
final class LogRetention implements Retention {
    private static final int ROUND = 2000;
    private final Log log;
    private final JdbcClient jdbc;

    LogRetention(Log log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return switch (log) {
            case LOOKS -> "looks";
            case DENIALS -> "denials";
        };
    }

    @Override
    public Parameter days() {
        return switch (log) {
            case LOOKS -> Parameter.LOOKS_KEPT_DAYS;
            case DENIALS -> Parameter.DENIALS_KEPT_DAYS;
        };
    }

    @Override
    public int forget(LocalDate before, UUID entry) {
        lock();
        List<LogLines.Line> over = over(before);
        if (over.isEmpty()) {
            return 0;
        }
        UUID[] ids = over.stream().map(LogLines.Line::id).toArray(UUID[]::new);
        keepCommitments(over, ids, entry);
        return jdbc.sql(
                        switch (log) {
                            case LOOKS -> "DELETE FROM access.disclosure WHERE id = ANY (:ids)";
                            case DENIALS -> "DELETE FROM access.denial WHERE id = ANY (:ids)";
                        })
                .param("ids", ids)
                .update();
    }

    /// One process at a time, until the transaction ends.
    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0)) IS NULL")
                .param("name", "log-retention:" + log)
                .query(Boolean.class)
                .single();
    }

    private List<LogLines.Line> over(LocalDate before) {
        String sealed = " WHERE log.at < :before AND log.at < (SELECT max(until_at) FROM access.disclosure_digest)";
        String sql = switch (log) {
            case LOOKS -> """
                            SELECT log.* FROM access.disclosure AS log
                              LEFT JOIN access.court_order AS kept ON kept.id = log.court_order
                            """ + sealed + " AND coalesce(log.shown_from, kept.lifted_at) < :before";
            case DENIALS -> "SELECT log.* FROM access.denial AS log" + sealed;
        };
        return jdbc.sql(sql + " ORDER BY log.at, log.id LIMIT :round")
                .param("before", before.atStartOfDay(LegalTime.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .param("round", ROUND)
                .query((row, _) -> log == Log.LOOKS ? LogLines.look(row) : LogLines.denial(row))
                .list();
    }

    private void keepCommitments(List<LogLines.Line> lines, UUID[] ids, UUID entry) {
        jdbc.sql("""
                        INSERT INTO access.forgotten_line (id, log, at, commitment, entry)
                        SELECT line.id, :log, line.at, decode(line.commitment, 'hex'), :entry
                          FROM unnest(CAST(:ids AS uuid[]), CAST(:at AS timestamptz[]), CAST(:commitments AS text[]))
                            AS line (id, at, commitment)
                        """)
                .param("log", log.name())
                .param("entry", entry)
                .param("ids", ids)
                .param("at", lines.stream().map(line -> line.at().toString()).toArray(String[]::new))
                .param(
                        "commitments",
                        lines.stream().map(line -> line.commitment().toString()).toArray(String[]::new))
                .update();
    }
}
