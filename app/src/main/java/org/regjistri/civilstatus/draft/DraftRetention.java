package org.regjistri.civilstatus.draft;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.regjistri.kernel.ActorRef;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.law.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets drafts expire, and forgets those that led to no act. What became an act keeps its story, and nothing else.
@Component
class DraftRetention implements Tidying, Retention {
    private static final ActorRef JOB = new ActorRef(ActorRef.Kind.JOB, "draft-retention");
    private static final int ROUND = 500;
    private final JdbcClient jdbc;
    private final LegalTime time;

    DraftRetention(JdbcClient jdbc, LegalTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    @Transactional
    public int tidy() {
        return expire();
    }

    @Override
    public String what() {
        return "drafts";
    }

    @Override
    public Parameter days() {
        return Parameter.DRAFT_KEPT_DAYS;
    }

    /// What an official works on at this moment is left for the next round.
    ///
    /// @return how many expired
    private int expire() {
        LocalDate today = time.today();
        return jdbc.sql("""
                        WITH due AS (
                            SELECT id FROM civilstatus.draft WHERE ended_on IS NULL AND expires_on < :today
                             ORDER BY id LIMIT :round FOR UPDATE SKIP LOCKED
                        ), expired AS (
                            UPDATE civilstatus.draft AS d
                               SET state = 'EXPIRED', version = version + 1, ended_on = d.expires_on + 1,
                                   last_change = repeat('0', 64)
                              FROM due WHERE d.id = due.id
                            RETURNING d.id, d.version
                        )
                        INSERT INTO civilstatus.draft_step (draft, version, step, by_whom, at, subject, words)
                        SELECT id, version, 'EXPIRE', :job, :now, NULL, '' FROM expired
                        """)
                .param("today", today)
                .param("round", ROUND)
                .param("job", JOB.toString())
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public int forget(LocalDate before, UUID entry) {
        UUID[] ended = jdbc.sql("""
                        SELECT id FROM civilstatus.draft WHERE act IS NULL AND ended_on < :until
                         ORDER BY id LIMIT :round FOR UPDATE SKIP LOCKED
                        """)
                .param("until", before)
                .param("round", ROUND)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .toArray(UUID[]::new);
        for (String statement : List.of(
                "DELETE FROM civilstatus.draft_step WHERE draft = ANY (:ended)",
                "DELETE FROM civilstatus.draft WHERE id = ANY (:ended)")) {
            jdbc.sql(statement).param("ended", ended).update();
        }
        return ended.length;
    }
}
