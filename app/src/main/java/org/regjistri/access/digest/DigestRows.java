package org.regjistri.access.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.SectionRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/// Digests as rows, and what `verify` derives again of them.
@Repository
class DigestRows extends SectionRows<Digest> {
    private final JdbcClient jdbc;

    DigestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One process at a time, until the transaction ends.
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('disclosure-digest', 0)) IS NULL")
                .query(Boolean.class)
                .single();
    }

    void insert(Digest digest) {
        jdbc.sql("""
                        INSERT INTO access.disclosure_digest
                            (from_at, until_at, looks, looks_digest, denials, denials_digest, entry)
                        VALUES (:from, :until, :looks, :looksDigest, :denials, :denialsDigest, :entry)
                        """)
                .param("from", digest.from().atOffset(ZoneOffset.UTC))
                .param("until", digest.until().atOffset(ZoneOffset.UTC))
                .param("looks", digest.looks().lines())
                .param("looksDigest", digest.looks().sha256())
                .param("denials", digest.denials().lines())
                .param("denialsDigest", digest.denials().sha256())
                .param("entry", digest.entry())
                .update();
    }

    /// Where the next period begins; empty before the first.
    Optional<Instant> end() {
        return jdbc.sql("SELECT max(until_at) AS until_at FROM access.disclosure_digest")
                .query((row, _) -> Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /// All, the oldest first.
    List<Digest> all() {
        return jdbc.sql("SELECT * FROM access.disclosure_digest ORDER BY from_at")
                .query((row, _) -> digest(row))
                .list();
    }

    @Override
    public String section() {
        return DigestSection.NAME;
    }

    @Override
    protected List<Digest> read(EntryHead head, JsonNode content) {
        return List.of(DigestSection.read(head, content));
    }

    @Override
    protected List<Digest> ofEntries(Collection<UUID> entries) {
        return jdbc.sql("SELECT * FROM access.disclosure_digest WHERE entry = ANY (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, _) -> digest(row))
                .list();
    }

    @Override
    protected UUID entryOf(Digest row) {
        return row.entry();
    }

    @Override
    protected DerivedRow derived(Digest row) {
        return new DerivedRow(
                "access.disclosure_digest", DigestSection.write(row).toString());
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("SELECT entry FROM access.disclosure_digest").query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }

    private static Digest digest(ResultSet row) throws SQLException {
        return new Digest(
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                new Digest.Sum(row.getLong("looks"), row.getString("looks_digest")),
                new Digest.Sum(row.getLong("denials"), row.getString("denials_digest")),
                row.getObject("entry", UUID.class));
    }
}
