package org.regjistri.scans.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScanRows {
    private final JdbcClient jdbc;

    ScanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Scan scan) {
        jdbc.sql("""
                        INSERT INTO scans.scan (id, about, office, type, bytes, pages, sha256, kept_at, kept_by)
                        VALUES (:id, :about, :office, :type, :bytes, :pages, :sha256, :at, :by)
                        """)
                .param("id", scan.id().value())
                .param("about", scan.about())
                .param("office", scan.office().value())
                .param("type", scan.type().name())
                .param("bytes", scan.bytes())
                .param("pages", scan.pages())
                .param("sha256", scan.sha256())
                .param("at", scan.keptAt().atOffset(ZoneOffset.UTC))
                .param("by", scan.keptBy().toString())
                .update();
    }

    /// Oldest first.
    List<Scan> findAll(Collection<ScanId> ids) {
        return jdbc.sql("SELECT * FROM scans.scan WHERE id = ANY (:ids) ORDER BY kept_at, id")
                .param("ids", array(ids))
                .query((row, _) -> scan(row))
                .list();
    }

    List<Scan> about(UUID about) {
        return jdbc.sql("SELECT * FROM scans.scan WHERE about = :about ORDER BY kept_at, id")
                .param("about", about)
                .query((row, _) -> scan(row))
                .list();
    }

    /// @return how many were free and are bound now
    int bind(Collection<ScanId> ids, UUID entry) {
        return jdbc.sql("UPDATE scans.scan SET entry = :entry WHERE id = ANY (:ids) AND entry IS NULL")
                .param("entry", entry)
                .param("ids", array(ids))
                .update();
    }

    /// @return false where it is gone or bound
    boolean delete(ScanId id) {
        return jdbc.sql("DELETE FROM scans.scan WHERE id = :id AND entry IS NULL")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Removes those that nothing came of.
    List<ScanId> deleteUnboundBefore(Instant before) {
        return jdbc.sql("DELETE FROM scans.scan WHERE entry IS NULL AND kept_at < :before RETURNING id")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> ScanId.of(row.getObject("id", UUID.class)))
                .list();
    }

    /// Of some ids those that no scan has.
    Set<ScanId> missing(Set<ScanId> ids) {
        Set<ScanId> missing = new HashSet<>(ids);
        findAll(ids).forEach(scan -> missing.remove(scan.id()));
        return missing;
    }

    record Bound(UUID entry, Scan scan) {}

    List<Bound> bound(Collection<UUID> entries) {
        return jdbc.sql("SELECT * FROM scans.scan WHERE entry = ANY (:entries) ORDER BY id")
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, _) -> new Bound(row.getObject("entry", UUID.class), scan(row)))
                .list();
    }

    void forEachEntry(Consumer<UUID> consumer) {
        jdbc.sql("SELECT DISTINCT entry FROM scans.scan WHERE entry IS NOT NULL")
                .query(row -> {
                    consumer.accept(row.getObject("entry", UUID.class));
                });
    }

    private static UUID[] array(Collection<ScanId> ids) {
        return ids.stream().map(ScanId::value).toArray(UUID[]::new);
    }

    private static Scan scan(ResultSet row) throws SQLException {
        return new Scan(
                ScanId.of(row.getObject("id", UUID.class)),
                row.getObject("about", UUID.class),
                OfficeCode.of(row.getString("office")),
                Scan.Type.valueOf(row.getString("type")),
                row.getLong("bytes"),
                row.getInt("pages"),
                row.getString("sha256"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                ActorRef.parse(row.getString("kept_by")));
    }
}
