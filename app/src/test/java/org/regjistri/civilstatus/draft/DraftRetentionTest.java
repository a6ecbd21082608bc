package org.regjistri.civilstatus.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.DraftStep;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.journal.retention.Forgetting;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// P8: what nobody works on ends, and what led to no act is forgotten.
@RegisterTest
class DraftRetentionTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Drafts drafts;

    @Autowired
    private TestDrafts some;

    @Autowired
    private DraftWorker worker;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_draft_expires_thirty_days_after_its_last_change_with_or_without_the_job() {
        TestDrafts.People by = some.people();
        Draft draft = some.begun(by.holder());
        clock.advance(DAY.multipliedBy(20));
        draft = TestDrafts.done(drafts.save(by.holder(), draft.id(), draft.version(), TestDrafts.content("Era")));
        clock.advance(DAY.multipliedBy(30));
        worker.round();
        assertThat(state(draft.id(), by)).isEqualTo(DraftState.OPEN);

        clock.advance(DAY);
        assertThat(state(draft.id(), by)).isEqualTo(DraftState.EXPIRED);
        assertThat(DraftsTest.problem(drafts.take(by.colleague(), draft.id(), draft.version())))
                .hasToString("EXPIRED");
        worker.round();
        assertThat(state(draft.id(), by)).isEqualTo(DraftState.EXPIRED);
        assertThat(drafts.story(draft.id()).getLast().step()).isEqualTo(DraftStep.EXPIRE);
        assertThat(drafts.story(draft.id()).getLast().by()).hasToString("job:draft-retention");
    }

    @Test
    void what_led_to_no_act_is_forgotten_and_what_did_keeps_its_story() {
        TestDrafts.People by = some.people();
        Draft act = some.in(DraftState.REGISTERED, by);
        Draft refused = some.in(DraftState.REFUSED, by);
        List<Draft> ended = List.of(refused, some.in(DraftState.WITHDRAWN, by), some.in(DraftState.EXPIRED, by));
        worker.round();
        clock.advance(DAY.multipliedBy(30));
        forgetting.forgetAll();
        assertThat(drafts.story(refused.id())).isNotEmpty();

        clock.advance(DAY.multipliedBy(2));
        forgetting.forgetAll();

        for (Draft draft : ended) {
            assertThat(drafts.story(draft.id())).isEmpty();
            assertThat(drafts.find(by.holder(), draft.id().toString())).isEmpty();
            assertThat(count("civilstatus.draft", "id", draft.id())).isZero();
        }
        assertThat(count("civilstatus.refusal", "draft", refused.id())).isOne();
        assertThat(state(act.id(), by)).isEqualTo(DraftState.REGISTERED);
        assertThat(drafts.story(act.id()).getLast().step()).isEqualTo(DraftStep.REGISTER);
    }

    private int count(String table, String column, DraftId draft) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE " + column + " = :draft")
                .param("draft", draft.value())
                .query(Integer.class)
                .single();
    }

    private DraftState state(DraftId draft, TestDrafts.People by) {
        return drafts.find(by.holder(), draft.toString()).orElseThrow().state();
    }
}
