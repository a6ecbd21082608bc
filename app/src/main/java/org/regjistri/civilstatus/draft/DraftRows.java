package org.regjistri.civilstatus.draft;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.DraftStep;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The drafts and their stories. A draft whose day is over is read as expired, before the job has come by.
@Repository
class DraftRows {
    private static final String SELECT = """
            SELECT *, CASE WHEN ended_on IS NULL AND expires_on < :today THEN 'EXPIRED' ELSE state END AS state_today
              FROM civilstatus.draft
            """;
    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param lastChange by which the last change is known when it arrives again
    record Kept(Draft draft, String lastChange) {}

    /// @return false where there is one of that id
    boolean insert(Draft draft, String lastChange) {
        return jdbc.sql("""
                                INSERT INTO civilstatus.draft (id, kind, office, state, version, content, title, holder,
                                    begun_by, begun_at, changed_at, expires_on, last_change)
                                VALUES (:id, :kind, :office, :state, :version, '{}', '', :holder,
                                    :holder, :at, :at, :expiresOn, :lastChange)
                                ON CONFLICT (id) DO NOTHING
                                """)
                        .param("id", draft.id().value())
                        .param("kind", draft.kind().name())
                        .param("office", draft.office().value())
                        .param("state", draft.state().name())
                        .param("version", draft.version())
                        .param("holder", draft.holder().toString())
                        .param("at", draft.begunAt().atOffset(ZoneOffset.UTC))
                        .param("expiresOn", draft.expiresOn())
                        .param("lastChange", lastChange)
                        .update()
                == 1;
    }

    Optional<Draft> find(DraftId id, LocalDate today) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("today", today)
                .param("id", id.value())
                .query((row, _) -> draft(row))
                .optional();
    }

    /// Locks it until the transaction ends.
    Optional<Kept> lock(DraftId id, LocalDate today) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE")
                .param("today", today)
                .param("id", id.value())
                .query((row, _) -> new Kept(draft(row), row.getString("last_change")))
                .optional();
    }

    /// Those that are due first stand first.
    List<Draft> open(Collection<String> offices, LocalDate today, int limit) {
        return jdbc.sql(SELECT + """
                                WHERE office = ANY (:offices) AND ended_on IS NULL AND expires_on >= :today
                                ORDER BY due NULLS LAST, begun_at, id LIMIT :limit
                                """)
                .param("today", today)
                .param("offices", offices.toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> draft(row))
                .list();
    }

    /// What changed; whoever calls has locked it.
    ///
    /// @param endedOn null while it goes on
    void update(Draft draft, String lastChange, @Nullable LocalDate endedOn) {
        jdbc.sql("""
                        UPDATE civilstatus.draft
                           SET state = :state, version = :version, content = CAST(:content AS jsonb), title = :title,
                               due = :due, holder = :holder, changed_at = :changedAt, expires_on = :expiresOn,
                               ended_on = :endedOn, last_change = :lastChange, act = :act
                         WHERE id = :id
                        """)
                .param("id", draft.id().value())
                .param("state", draft.state().name())
                .param("version", draft.version())
                .param("content", ContentJson.write(draft.content()))
                .param("title", draft.title())
                .param("due", draft.due())
                .param("holder", draft.holder().toString())
                .param("changedAt", draft.changedAt().atOffset(ZoneOffset.UTC))
                .param("expiresOn", draft.expiresOn())
                .param("endedOn", endedOn)
                .param("lastChange", lastChange)
                .param("act", draft.act() == null ? null : draft.act().value())
                .update();
        updateReview(draft.id(), draft.review());
    }

    private void updateReview(DraftId id, Draft.@Nullable Review review) {
        ActorRef reviewer = review == null ? null : review.reviewer();
        jdbc.sql("""
                        UPDATE civilstatus.draft
                           SET review_digest = :digest, review_warnings = :warnings, review_reason = :reason,
                               review_by = :askedBy, review_at = :askedAt, reviewer = :reviewer,
                               decided_at = :decidedAt, reviewer_words = :words
                         WHERE id = :id
                        """)
                .param("id", id.value())
                .param("digest", review == null ? null : review.digest())
                .param("warnings", review == null ? null : review.warnings().toArray(String[]::new))
                .param("reason", review == null ? null : review.reason())
                .param("askedBy", review == null ? null : review.askedBy().toString())
                .param("askedAt", review == null ? null : review.askedAt().atOffset(ZoneOffset.UTC))
                .param("reviewer", reviewer == null ? null : reviewer.toString())
                .param("decidedAt", decidedAt(review))
                .param("words", review == null ? null : review.words())
                .update();
    }

    private static @Nullable OffsetDateTime decidedAt(Draft.@Nullable Review review) {
        Instant decidedAt = review == null ? null : review.decidedAt();
        return decidedAt == null ? null : decidedAt.atOffset(ZoneOffset.UTC);
    }

    void insertStep(DraftId draft, long version, Draft.Step step) {
        jdbc.sql("""
                        INSERT INTO civilstatus.draft_step (draft, version, step, by_whom, at, subject, words)
                        VALUES (:draft, :version, :step, :by, :at, :subject, :words)
                        """)
                .param("draft", draft.value())
                .param("version", version)
                .param("step", step.step().name())
                .param("by", step.by().toString())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("subject", step.subject())
                .param("words", step.words())
                .update();
    }

    List<Draft.Step> story(DraftId draft) {
        return jdbc.sql("SELECT * FROM civilstatus.draft_step WHERE draft = :draft ORDER BY version")
                .param("draft", draft.value())
                .query((row, _) -> step(row))
                .list();
    }

    private static Draft.Step step(ResultSet row) throws SQLException {
        return new Draft.Step(
                DraftStep.valueOf(row.getString("step")),
                ActorRef.parse(row.getString("by_whom")),
                moment(row, "at"),
                row.getObject("subject", UUID.class),
                row.getString("words"));
    }

    private static Draft draft(ResultSet row) throws SQLException {
        UUID act = row.getObject("act", UUID.class);
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                ActKind.valueOf(row.getString("kind")),
                OfficeCode.of(row.getString("office")),
                DraftState.valueOf(row.getString("state_today")),
                row.getLong("version"),
                ContentJson.read(row.getString("content")),
                row.getString("title"),
                row.getObject("due", LocalDate.class),
                ActorRef.parse(row.getString("holder")),
                ActorRef.parse(row.getString("begun_by")),
                moment(row, "begun_at"),
                moment(row, "changed_at"),
                row.getObject("expires_on", LocalDate.class),
                review(row),
                act == null ? null : new ActId(act));
    }

    private static Draft.@Nullable Review review(ResultSet row) throws SQLException {
        String digest = row.getString("review_digest");
        if (digest == null) {
            return null;
        }
        Array warnings = row.getArray("review_warnings");
        String reviewer = row.getString("reviewer");
        return new Draft.Review(
                digest,
                Arrays.stream((String[]) warnings.getArray()).toList(),
                row.getString("review_reason"),
                ActorRef.parse(row.getString("review_by")),
                moment(row, "review_at"),
                reviewer == null ? null : ActorRef.parse(reviewer),
                reviewer == null ? null : moment(row, "decided_at"),
                Objects.requireNonNullElse(row.getString("reviewer_words"), ""));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
