package org.regjistri.civilstatus.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.SectionRows;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/// Refusals, inserted and read; `verify` derives them again.
@Repository
class RefusalRows extends SectionRows<Refusal> {
    private final JdbcClient jdbc;

    RefusalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Refusal refusal) {
        jdbc.sql("""
                        INSERT INTO civilstatus.refusal (draft, kind, office, legal_basis, reason, content_digest,
                            refused_by, recorded_at, entry)
                        VALUES (:draft, :kind, :office, :legalBasis, :reason, :digest, :by, :at, :entry)
                        """)
                .param("draft", refusal.draft().value())
                .param("kind", refusal.kind().name())
                .param("office", refusal.office().value())
                .param("legalBasis", refusal.legalBasis().value())
                .param("reason", refusal.reason())
                .param("digest", refusal.contentDigest())
                .param("by", refusal.refusedBy().toString())
                .param("at", refusal.recordedAt().atOffset(ZoneOffset.UTC))
                .param("entry", refusal.entry())
                .update();
    }

    Optional<Refusal> find(DraftId draft) {
        return jdbc.sql("SELECT * FROM civilstatus.refusal WHERE draft = :draft")
                .param("draft", draft.value())
                .query((row, _) -> refusal(row))
                .optional();
    }

    @Override
    public String section() {
        return Refusal.SECTION;
    }

    @Override
    protected List<Refusal> read(EntryHead head, JsonNode content) {
        return List.of(Refusal.read(head, content));
    }

    @Override
    protected List<Refusal> ofEntries(Collection<UUID> entries) {
        return jdbc.sql("SELECT * FROM civilstatus.refusal WHERE entry = ANY (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, _) -> refusal(row))
                .list();
    }

    @Override
    protected UUID entryOf(Refusal row) {
        return row.entry();
    }

    @Override
    protected DerivedRow derived(Refusal refusal) {
        return new DerivedRow(
                "civilstatus.refusal",
                refusal.office() + " by " + refusal.refusedBy() + " on " + refusal.legalBasis() + " at "
                        + refusal.recordedAt() + ": " + refusal.section());
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("SELECT entry FROM civilstatus.refusal").query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }

    private static Refusal refusal(ResultSet row) throws SQLException {
        return new Refusal(
                new DraftId(row.getObject("draft", UUID.class)),
                ActKind.valueOf(row.getString("kind")),
                OfficeCode.of(row.getString("office")),
                ArticleId.of(row.getString("legal_basis")),
                row.getString("reason"),
                row.getString("content_digest"),
                ActorRef.parse(row.getString("refused_by")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }
}
