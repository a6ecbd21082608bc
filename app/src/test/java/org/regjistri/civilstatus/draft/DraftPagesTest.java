package org.regjistri.civilstatus.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What can be done with a draft of any kind, as people do it.
@RegisterTest
class DraftPagesTest {
    @Autowired
    private Drafts drafts;

    @Autowired
    private TestDrafts some;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    private TestOfficial official;
    private Actor me;
    private Browser browser;
    private TestDrafts.People others;

    @BeforeEach
    void signIn() {
        official = officials.appoint("M06", Role.REGISTRAR);
        me = TestActors.of(official, Role.REGISTRAR);
        others = some.people();
        browser = browserOf(official);
    }

    private Browser browserOf(TestOfficial who) {
        Browser signedIn = new Browser(port);
        assertThat(signedIn.signIn(who, clock.instant()).statusCode()).isEqualTo(303);
        return signedIn;
    }

    @Test
    void a_colleague_takes_it_over_and_goes_on() {
        Draft draft = some.begun(others.holder());
        String story = body(browser.get("/drafts/" + draft.id() + "/story"), 200);
        assertThat(story)
                .contains("Declaration: Dea", "Being worked on", "Take over")
                .doesNotContain("Hand over");
        assertThat(Browser.location(browser.get("/drafts/" + draft.id()))).isEqualTo(path(draft, "/story"));

        HttpResponse<String> taken = post(draft, "/take", Map.of());

        assertThat(Browser.location(taken)).isEqualTo("/en/births/drafts/" + draft.id());
        assertThat(Browser.location(post(draft, "/take", Map.of()))).isEqualTo(Browser.location(taken));
        assertThat(Browser.location(browser.get("/drafts/" + draft.id()))).isEqualTo(Browser.location(taken));
        assertThat(body(browser.get("/drafts/" + draft.id() + "/story"), 200)).contains("Taken over", "Hand over");
    }

    @Test
    void whoever_comes_later_is_told_who_was_faster() {
        Draft draft = some.begun(me);
        TestDrafts.done(drafts.take(others.colleague(), draft.id(), draft.version()));

        HttpResponse<String> answer = post(draft, "/withdrawal", Map.of("reason", "Taken back"));

        assertThat(body(answer, 409))
                .contains("Nothing was written", "Zyrtar test.", "Taken over", path(draft, "/story"));
        assertThat(state(draft)).isEqualTo(DraftState.OPEN);
    }

    @Test
    void it_is_handed_to_a_colleague_who_is_chosen_by_name() {
        Draft draft = some.begun(me);
        TestOfficial colleague = officials.appoint("M06", Role.REGISTRAR);
        String form = body(browser.get("/drafts/" + draft.id() + "/hand-over"), 200);
        assertThat(form).contains("Zyrtar " + colleague.userName()).doesNotContain("value=\"" + official.id() + "\"");
        assertThat(body(post(draft, "/hand-over", Map.of("official", "")), 422)).contains("Choose a colleague of");

        HttpResponse<String> done =
                post(draft, "/hand-over", Map.of("official", colleague.id().toString()));

        assertThat(Browser.location(done)).isEqualTo(path(draft, "/story"));
        assertThat(body(browser.get("/drafts/" + draft.id() + "/story"), 200))
                .contains("Handed to Zyrtar " + colleague.userName());
    }

    @Test
    void the_head_sees_what_was_declared_and_overruled_and_decides() {
        TestOfficial head = officials.appoint("M06", Role.HEAD_OF_OFFICE);
        browser = browserOf(head);
        Draft draft = some.in(DraftState.IN_REVIEW, others);
        assertThat(body(browser.get("/drafts/" + draft.id() + "/story"), 200)).contains("Review</a>");
        assertThat(body(browser.get("/drafts/" + draft.id() + "/review"), 200))
                .contains("Dea", "The mother is sure", "What was declared");
        assertThat(body(post(draft, "/review", Map.of()), 422)).contains("Choose whether you agree");
        assertThat(body(post(draft, "/review", Map.of("decision", "SEND_BACK")), 422))
                .contains("Write why, in 3 to 500");
        assertThat(state(draft)).isEqualTo(DraftState.IN_REVIEW);

        Map<String, String> decision = Map.of("decision", "APPROVE", "words", "");
        assertThat(Browser.location(post(draft, "/review", decision))).isEqualTo(path(draft, "/story"));
        assertThat(Browser.location(post(draft, "/review", decision))).isEqualTo(path(draft, "/story"));
        assertThat(state(draft)).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void a_refusal_is_given_in_writing_in_the_language_of_the_declarant() {
        Draft draft = some.begun(me);
        assertThat(body(browser.get("/drafts/" + draft.id() + "/refusal"), 200)).contains("cannot be taken back");
        assertThat(body(post(draft, "/refusal", Map.of("reason", "no")), 422)).contains("Write why, in 3 to 500");

        HttpResponse<String> done = post(draft, "/refusal", Map.of("reason", "Nuk u vërtetua lindja <b>"));

        assertThat(Browser.location(done)).isEqualTo(path(draft, "/refusal/notice"));
        assertThat(Browser.location(post(draft, "/refusal", Map.of("reason", "Nuk u vërtetua lindja <b>"))))
                .isEqualTo(Browser.location(done));
        assertThat(body(browser.getPlain("/sq/drafts/" + draft.id() + "/refusal/notice"), 200))
                .contains("Vendim për refuzimin", "Nuk u vërtetua lindja &lt;b", "UA (MPB) Nr. 17/2015");
        assertThat(body(browser.getPlain("/sr/drafts/" + draft.id() + "/refusal/notice"), 200))
                .contains("Odluka o odbijanju");
        assertThat(body(post(draft, "/withdrawal", Map.of("reason", "Taken back")), 409))
                .contains("This declaration has ended");
    }

    @Test
    void in_another_language_what_was_typed_is_kept_and_nothing_is_done() {
        Draft draft = some.begun(me);
        for (String path : new String[] {"/withdrawal", "/refusal"}) {
            assertThat(body(post(draft, path, Map.of("redraw", "", "reason", "Half a rea")), 200))
                    .contains("Half a rea");
        }
        assertThat(state(draft)).isEqualTo(DraftState.OPEN);
    }

    @Test
    void what_is_not_there_and_what_is_elsewhere_look_the_same() {
        Actor elsewhere = some.actor("M07", Role.REGISTRAR);
        Draft draft = some.begun(elsewhere, org.regjistri.kernel.OfficeCode.of("M07"));
        String there = body(browser.get("/drafts/" + draft.id() + "/story"), 404);
        String nowhere = body(browser.get("/drafts/" + UUID.randomUUID() + "/story"), 404);
        assertThat(bare(there)).isEqualTo(bare(nowhere));
        assertThat(body(browser.get("/drafts/nonsense"), 404)).isNotEmpty();
        assertThat(body(post(draft, "/take", Map.of()), 404)).isNotEmpty();
    }

    /// Without what differs from request to request.
    private static String bare(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("value=\"[^\"]*\"", "");
    }

    private HttpResponse<String> post(Draft draft, String path, Map<String, String> fields) {
        Map<String, String> form = new java.util.HashMap<>(fields);
        form.put("version", Long.toString(draft.version()));
        return browser.post("/drafts/" + draft.id() + path, form);
    }

    private static String path(Draft draft, String path) {
        return "/en/drafts/" + draft.id() + path;
    }

    private DraftState state(Draft draft) {
        return drafts.find(me, draft.id().toString()).orElseThrow().state();
    }

    private static String body(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body();
    }
}
