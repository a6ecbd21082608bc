package org.regjistri.civilstatus.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.SignedDeclarations;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.SectionRows;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.scans.ScanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/// Signed declarations that came after their act, inserted and read; `verify` derives them again.
@Repository
class DeclarationRows extends SectionRows<SignedDeclaration> implements SignedDeclarations {
    private static final int MISSING_MAX = 200;
    private final JdbcClient jdbc;

    DeclarationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SignedDeclaration signed) {
        jdbc.sql("""
                        INSERT INTO civilstatus.signed_declaration (act, scan, scanned_by, office, recorded_at, entry)
                        VALUES (:act, :scan, :by, :office, :at, :entry)
                        """)
                .param("act", signed.act().value())
                .param("scan", signed.scan().value())
                .param("by", signed.scannedBy().toString())
                .param("office", signed.office().value())
                .param("at", signed.recordedAt().atOffset(ZoneOffset.UTC))
                .param("entry", signed.entry())
                .update();
    }

    @Override
    public List<Waiting> missing(OfficeCode book) {
        return jdbc.sql("""
                        SELECT a.id, a.reference, a.recorded_at
                        FROM civilstatus.act a JOIN civilstatus.birth b ON b.act = a.id
                        WHERE a.book = :book AND b.signed_declaration IS NULL
                          AND NOT EXISTS (SELECT FROM civilstatus.signed_declaration s WHERE s.act = a.id)
                        ORDER BY a.recorded_at LIMIT :limit
                        """)
                .param("book", book.value())
                .param("limit", MISSING_MAX)
                .query((row, _) -> new Waiting(
                        new ActId(row.getObject("id", UUID.class)),
                        row.getString("reference"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public Optional<ScanId> of(Act act) {
        return Optional.ofNullable(act.birth().signedDeclaration())
                .or(() -> jdbc.sql("SELECT scan FROM civilstatus.signed_declaration WHERE act = :act")
                        .param("act", act.id().value())
                        .query((row, _) -> ScanId.of(row.getObject("scan", UUID.class)))
                        .optional());
    }

    @Override
    public String section() {
        return SignedDeclaration.SECTION;
    }

    @Override
    protected List<SignedDeclaration> read(EntryHead head, JsonNode content) {
        return List.of(SignedDeclaration.read(head, content));
    }

    @Override
    protected List<SignedDeclaration> ofEntries(Collection<UUID> entries) {
        return jdbc.sql("SELECT * FROM civilstatus.signed_declaration WHERE entry = ANY (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, _) -> signed(row))
                .list();
    }

    @Override
    protected UUID entryOf(SignedDeclaration row) {
        return row.entry();
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("SELECT entry FROM civilstatus.signed_declaration").query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }

    @Override
    protected DerivedRow derived(SignedDeclaration signed) {
        return new DerivedRow("civilstatus.signed_declaration", signed.toString());
    }

    private static SignedDeclaration signed(ResultSet row) throws SQLException {
        return new SignedDeclaration(
                new ActId(row.getObject("act", UUID.class)),
                ScanId.of(row.getObject("scan", UUID.class)),
                ActorRef.parse(row.getString("scanned_by")),
                OfficeCode.of(row.getString("office")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }
}
