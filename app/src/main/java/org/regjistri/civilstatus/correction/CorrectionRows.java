package org.regjistri.civilstatus.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.Correction;
import org.regjistri.civilstatus.CorrectionId;
import org.regjistri.civilstatus.note.NoteSection;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Proposed corrections: working state. One that waited too long is read as expired.
@Repository
class CorrectionRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SELECT = """
            SELECT *, CASE WHEN state = 'PROPOSED' AND expires_on < :today THEN 'EXPIRED' ELSE state END AS state_today
              FROM civilstatus.correction
            """;
    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Correction correction) {
        jdbc.sql("""
                        INSERT INTO civilstatus.correction (id, act, office, state, changes, reason, notes_seen,
                            proposed_by, proposed_at, expires_on, words)
                        VALUES (:id, :act, :office, :state, CAST(:changes AS jsonb), :reason, :notesSeen,
                            :proposedBy, :proposedAt, :expiresOn, '')
                        """)
                .param("id", correction.id().value())
                .param("act", correction.act().value())
                .param("office", correction.office().value())
                .param("state", correction.state().name())
                .param("changes", NoteSection.changes(correction.changes()).toString())
                .param("reason", correction.reason())
                .param("notesSeen", correction.notesSeen())
                .param("proposedBy", correction.proposedBy().toString())
                .param("proposedAt", correction.proposedAt().atOffset(ZoneOffset.UTC))
                .param("expiresOn", correction.expiresOn())
                .update();
    }

    Optional<Correction> find(CorrectionId id, LocalDate today) {
        return find("WHERE id = :id", id, today);
    }

    /// Locks it until the transaction ends.
    Optional<Correction> lock(CorrectionId id, LocalDate today) {
        return find("WHERE id = :id FOR UPDATE", id, today);
    }

    private Optional<Correction> find(String where, CorrectionId id, LocalDate today) {
        return jdbc.sql(SELECT + where)
                .param("id", id.value())
                .param("today", today)
                .query((row, _) -> correction(row))
                .optional();
    }

    boolean isPending(ActId act, LocalDate today) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM civilstatus.correction
                                        WHERE act = :act AND state = 'PROPOSED' AND expires_on >= :today)
                        """)
                .param("act", act.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    List<Correction> open(Collection<String> offices, LocalDate today) {
        return jdbc.sql(SELECT + """
                                WHERE office = ANY (:offices) AND state = 'PROPOSED' AND expires_on >= :today
                                ORDER BY proposed_at, id LIMIT 500
                                """)
                .param("offices", offices.toArray(String[]::new))
                .param("today", today)
                .query((row, _) -> correction(row))
                .list();
    }

    /// Those whose days are over, of one act or of all.
    int expire(@Nullable ActId act, LocalDate today) {
        return jdbc.sql("""
                        UPDATE civilstatus.correction SET state = 'EXPIRED', ended_on = expires_on + 1
                         WHERE state = 'PROPOSED' AND expires_on < :today
                           AND (CAST(:act AS uuid) IS NULL OR act = :act)
                        """)
                .param("today", today)
                .param("act", act == null ? null : act.value())
                .update();
    }

    void decide(CorrectionId id, Correction.State state, ActorRef by, Instant at, LocalDate today, String words) {
        jdbc.sql("""
                        UPDATE civilstatus.correction
                           SET state = :state, decided_by = :by, decided_at = :at, ended_on = :today, words = :words
                         WHERE id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("by", by.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .param("words", words)
                .update();
    }

    /// What ended before that day: the note, if one came of it, says it all.
    int forget(LocalDate until) {
        return jdbc.sql("DELETE FROM civilstatus.correction WHERE ended_on < :until")
                .param("until", until)
                .update();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        String decidedBy = row.getString("decided_by");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Correction(
                new CorrectionId(row.getObject("id", UUID.class)),
                new ActId(row.getObject("act", UUID.class)),
                OfficeCode.of(row.getString("office")),
                Correction.State.valueOf(row.getString("state_today")),
                NoteSection.changes(JSON.readTree(row.getString("changes"))),
                row.getString("reason"),
                row.getInt("notes_seen"),
                ActorRef.parse(row.getString("proposed_by")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_on", LocalDate.class),
                decidedBy == null ? null : ActorRef.parse(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("words"));
    }
}
