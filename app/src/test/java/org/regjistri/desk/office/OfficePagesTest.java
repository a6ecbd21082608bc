package org.regjistri.desk.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The work list. The office is one where no other test works.
@RegisterTest
class OfficePagesTest {
    private static final String OFFICE = "M31";

    @Autowired
    private Drafts drafts;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    private TestOfficial registrar;
    private Actor actor;

    @BeforeEach
    void appoint() {
        registrar = officials.appoint(OFFICE, Role.REGISTRAR);
        actor = TestActors.of(registrar, Role.REGISTRAR);
    }

    private Draft draft(Actor by, String title, LocalDate due) {
        Draft begun = drafts.begin(by, DraftId.of(UUID.randomUUID()), ActKind.BIRTH, OfficeCode.of(OFFICE));
        DraftOutcome saved = drafts.save(
                by, begun.id(), begun.version(), new Drafts.Content(Map.of("given", List.of(title)), title, due));
        return ((DraftOutcome.Done) saved).draft();
    }

    private Browser signedIn(TestOfficial official) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(official, clock.instant()).statusCode()).isEqualTo(303);
        return browser;
    }

    private static String desk(Browser browser, String query) {
        var response = browser.get("/desk" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    void what_is_mine_what_is_the_offices_and_what_is_due_stand_in_queues_of_their_own() {
        Actor colleague = TestActors.of(officials.appoint(OFFICE, Role.REGISTRAR), Role.REGISTRAR);
        Draft mine = draft(actor, "Rrezarta", LocalDate.of(2026, 12, 30));
        draft(colleague, "Lirijona", LocalDate.of(2026, 11, 25));
        draft(colleague, "Vlashentia", LocalDate.of(2026, 11, 20));

        Browser browser = signedIn(registrar);
        String page = desk(browser, "");

        assertThat(page)
                .contains("My drafts")
                .contains("/drafts/" + mine.id())
                .contains("Rrezarta")
                .contains("data-key=\"1\"")
                .doesNotContain("Lirijona")
                .doesNotContain("Day not closed");
        assertThat(desk(browser, "?queue=office")).contains("Lirijona").doesNotContain("Rrezarta");
        assertThat(desk(browser, "?queue=due"))
                .containsSubsequence("Over since 20 November 2026", "2 working days left")
                .doesNotContain("Rrezarta");
    }

    @Test
    void a_review_is_decided_by_the_head_and_waited_for_by_the_others() {
        Draft draft = draft(actor, "Teutana", LocalDate.of(2026, 12, 30));
        var _ = drafts.sendToReview(
                actor, draft.id(), draft.version(), "ab".repeat(32), List.of("MOTHER_AGE"), "E verifikuar");

        assertThat(desk(signedIn(registrar), "?queue=review"))
                .contains("Teutana")
                .contains("The head of the office decides");
        assertThat(desk(signedIn(officials.appoint(OFFICE, Role.HEAD_OF_OFFICE)), "?queue=review"))
                .contains("Teutana")
                .contains("You decide")
                .contains("Day not closed");
    }

    @Test
    void another_office_is_chosen_by_the_central_register_only() {
        assertThat(desk(signedIn(officials.appoint("A-CENTRAL", Role.CENTRAL_REGISTER_OFFICIAL)), "?office=" + OFFICE))
                .contains("<select")
                .contains("value=\"" + OFFICE + "\" selected");
        Browser browser = signedIn(registrar);
        assertThat(browser.get("/desk?office=M06").statusCode()).isEqualTo(403);
        assertThat(desk(browser, "?queue=nothing")).contains("<h1").doesNotContain("<select");
    }
}
