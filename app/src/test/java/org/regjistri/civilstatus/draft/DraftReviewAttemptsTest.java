package org.regjistri.civilstatus.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;

/// S9: ways around the second pair of eyes. None leads to an agreement that stands.
@RegisterTest
class DraftReviewAttemptsTest {
    @Autowired
    private Drafts drafts;

    @Autowired
    private TestDrafts some;

    @Autowired
    private TestOfficials officials;

    private TestDrafts.People by;

    @BeforeEach
    void people() {
        by = some.people();
    }

    enum Attempt {
        THE_ASKER_WHO_IS_HEAD_TOO,
        THE_ASKER_AFTER_HANDING_OVER_IS_NOT_POSSIBLE_IN_REVIEW,
        A_REGISTRAR,
        A_HEAD_OF_ANOTHER_OFFICE,
        A_HEAD_OF_A_SATELLITE_OFFICE,
        A_HEAD_WHOSE_ROLE_ENDED,
        AN_AUDITOR,
        AN_ADMINISTRATOR,
        A_STALE_PAGE,
        BEFORE_IT_WAS_ASKED,
        AFTER_IT_WAS_SENT_BACK,
        AFTER_IT_WAS_WITHDRAWN,
        AFTER_IT_EXPIRED,
        AFTER_IT_WAS_REFUSED,
        CONTENT_CHANGED_AFTERWARDS,
        TITLE_CHANGED_AFTERWARDS,
        ASKED_AGAIN_WITH_ANOTHER_ORDER,
        EXPIRED_AFTERWARDS,
        WITHDRAWN_AFTERWARDS
    }

    @ParameterizedTest
    @EnumSource
    void no_way_leads_around_the_second_pair_of_eyes(Attempt attempt) {
        Draft draft = play(attempt);
        assertThat(drafts.approval(draft.id())).isEmpty();
    }

    @Test
    void the_straight_way_leads_to_an_agreement_to_one_order() {
        Draft draft = some.in(DraftState.APPROVED, by);
        Draft.Review approval = drafts.approval(draft.id()).orElseThrow();
        assertThat(approval.digest()).isEqualTo(TestDrafts.DIGEST);
        assertThat(approval.reviewer()).isEqualTo(by.head().ref());
        assertThat(approval.askedBy()).isEqualTo(by.holder().ref());
        assertThat(approval.warnings()).containsExactly("birth.w");
        // The same content again is no change, and a colleague goes on with what was agreed.
        TestDrafts.done(drafts.save(by.holder(), draft.id(), draft.version(), TestDrafts.content("Dea")));
        TestDrafts.done(drafts.take(by.colleague(), draft.id(), draft.version()));
        assertThat(drafts.approval(draft.id())).contains(approval);
    }

    private Draft play(Attempt attempt) {
        return switch (attempt) {
            case THE_ASKER_WHO_IS_HEAD_TOO -> {
                TestOfficial both = officials.appoint("M06", Role.REGISTRAR, Role.HEAD_OF_OFFICE);
                Actor asker = TestActors.of(both, Role.REGISTRAR, Role.HEAD_OF_OFFICE);
                Draft draft = some.in(DraftState.IN_REVIEW, new TestDrafts.People(asker, by.colleague(), by.head()));
                yield approve(asker, draft);
            }
            case THE_ASKER_AFTER_HANDING_OVER_IS_NOT_POSSIBLE_IN_REVIEW -> {
                Draft draft = some.in(DraftState.IN_REVIEW, by);
                assertThat(drafts.take(by.colleague(), draft.id(), draft.version()))
                        .isInstanceOf(DraftOutcome.Refused.class);
                yield draft;
            }
            case A_REGISTRAR -> approve(by.colleague(), some.in(DraftState.IN_REVIEW, by));
            case A_HEAD_OF_ANOTHER_OFFICE ->
                approve(some.actor("M07", Role.HEAD_OF_OFFICE), some.in(DraftState.IN_REVIEW, by));
            case A_HEAD_OF_A_SATELLITE_OFFICE ->
                approve(
                        TestActors.of(officials.appoint("M06-01", Role.REGISTRAR), Role.HEAD_OF_OFFICE),
                        some.in(DraftState.IN_REVIEW, by));
            case A_HEAD_WHOSE_ROLE_ENDED -> {
                TestOfficial former = officials.appoint("M06", Role.HEAD_OF_OFFICE);
                // Roles are read at each request: what an actor holds is what was held a moment ago.
                yield approve(TestActors.of(former, Role.REGISTRAR), some.in(DraftState.IN_REVIEW, by));
            }
            case AN_AUDITOR -> approve(some.actor("A-CRA", Role.AUDITOR), some.in(DraftState.IN_REVIEW, by));
            case AN_ADMINISTRATOR -> approve(some.actor("A-IT", Role.ADMINISTRATOR), some.in(DraftState.IN_REVIEW, by));
            case A_STALE_PAGE -> {
                Draft draft = some.in(DraftState.IN_REVIEW, by);
                assertThat(drafts.approve(by.head(), draft.id(), draft.version() - 1, ""))
                        .isInstanceOf(DraftOutcome.Overtaken.class);
                yield draft;
            }
            case BEFORE_IT_WAS_ASKED -> approve(by.head(), some.in(DraftState.OPEN, by));
            case AFTER_IT_WAS_SENT_BACK -> approve(by.head(), some.in(DraftState.RETURNED, by));
            case AFTER_IT_WAS_WITHDRAWN -> approve(by.head(), some.in(DraftState.WITHDRAWN, by));
            case AFTER_IT_EXPIRED -> approve(by.head(), some.in(DraftState.EXPIRED, by));
            case AFTER_IT_WAS_REFUSED -> approve(by.head(), some.in(DraftState.REFUSED, by));
            case CONTENT_CHANGED_AFTERWARDS -> saved(TestDrafts.content("Era"));
            case TITLE_CHANGED_AFTERWARDS -> {
                Drafts.Content same = TestDrafts.content("Dea");
                yield saved(new Drafts.Content(same.fields(), "Another title", same.due()));
            }
            case ASKED_AGAIN_WITH_ANOTHER_ORDER -> {
                Draft agreed = some.in(DraftState.APPROVED, by);
                yield TestDrafts.done(drafts.sendToReview(
                        by.holder(), agreed.id(), agreed.version(), "d2", List.of("birth.x"), "Another order"));
            }
            case EXPIRED_AFTERWARDS -> some.expired(some.in(DraftState.APPROVED, by), by.holder());
            case WITHDRAWN_AFTERWARDS -> {
                Draft agreed = some.in(DraftState.APPROVED, by);
                yield TestDrafts.done(drafts.withdraw(by.holder(), agreed.id(), agreed.version(), "Taken back"));
            }
        };
    }

    private Draft saved(Drafts.Content content) {
        Draft agreed = some.in(DraftState.APPROVED, by);
        return TestDrafts.done(drafts.save(by.holder(), agreed.id(), agreed.version(), content));
    }

    private Draft approve(Actor actor, Draft draft) {
        Supplier<DraftOutcome> attempt = () -> drafts.approve(actor, draft.id(), draft.version(), "");
        try {
            assertThat(attempt.get()).isInstanceOf(DraftOutcome.Refused.class);
        } catch (AccessDenied _) {
            // As good.
        }
        return draft;
    }
}
