package org.regjistri.civilstatus.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.NoteId;
import org.regjistri.civilstatus.NoteKind;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.SectionRows;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The later notes: inserted and read, never anything else; `verify` derives them again.
@Repository
public class NoteRows extends SectionRows<ActNote> {
    private static final JsonMapper JSON = new JsonMapper();
    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The caller has locked what the note is about, so that the ordinal is free.
    public void insert(ActNote note) {
        jdbc.sql("""
                        INSERT INTO civilstatus.note (id, act, ordinal, kind, changes, reason, proposed_by, proposed_at,
                            approved_by, office, recorded_at, legal_basis, entry)
                        VALUES (:id, :act, :ordinal, :kind, CAST(:changes AS jsonb), :reason, :proposedBy, :proposedAt,
                            :approvedBy, :office, :recordedAt, :legalBasis, :entry)
                        """)
                .param("id", note.id().value())
                .param("act", note.act().value())
                .param("ordinal", note.ordinal())
                .param("kind", note.kind().name())
                .param("changes", NoteSection.changes(note.changes()).toString())
                .param("reason", note.reason())
                .param("proposedBy", note.proposedBy().toString())
                .param("proposedAt", note.proposedAt().atOffset(ZoneOffset.UTC))
                .param("approvedBy", note.approvedBy().toString())
                .param("office", note.office().value())
                .param("recordedAt", note.recordedAt().atOffset(ZoneOffset.UTC))
                .param("legalBasis", note.legalBasis().value())
                .param("entry", note.entry())
                .update();
    }

    /// Oldest first.
    public List<ActNote> of(ActId act) {
        return jdbc.sql("SELECT * FROM civilstatus.note WHERE act = :act ORDER BY ordinal")
                .param("act", act.value())
                .query((row, _) -> note(row))
                .list();
    }

    /// Of many acts, of each the oldest first.
    public List<ActNote> of(Collection<ActId> acts) {
        return jdbc.sql("SELECT * FROM civilstatus.note WHERE act = ANY (:acts) ORDER BY ordinal")
                .param("acts", acts.stream().map(ActId::value).toArray(UUID[]::new))
                .query((row, _) -> note(row))
                .list();
    }

    @Override
    public String section() {
        return NoteSection.NAME;
    }

    @Override
    protected List<ActNote> read(EntryHead head, JsonNode content) {
        return List.of(NoteSection.read(head, content));
    }

    @Override
    protected List<ActNote> ofEntries(Collection<UUID> entries) {
        return jdbc.sql("SELECT * FROM civilstatus.note WHERE entry = ANY (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, _) -> note(row))
                .list();
    }

    @Override
    protected UUID entryOf(ActNote row) {
        return row.entry();
    }

    @Override
    protected DerivedRow derived(ActNote note) {
        return new DerivedRow(
                "civilstatus.note",
                note.office() + " by " + note.approvedBy() + " on " + note.legalBasis() + " at " + note.recordedAt()
                        + ": " + NoteSection.write(note));
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("SELECT entry FROM civilstatus.note").query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }

    private static ActNote note(ResultSet row) throws SQLException {
        return new ActNote(
                new NoteId(row.getObject("id", UUID.class)),
                new ActId(row.getObject("act", UUID.class)),
                row.getInt("ordinal"),
                NoteKind.valueOf(row.getString("kind")),
                NoteSection.changes(JSON.readTree(row.getString("changes"))),
                row.getString("reason"),
                ActorRef.parse(row.getString("proposed_by")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                ActorRef.parse(row.getString("approved_by")),
                OfficeCode.of(row.getString("office")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                ArticleId.of(row.getString("legal_basis")),
                row.getObject("entry", UUID.class));
    }
}
