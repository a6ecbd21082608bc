package org.regjistri.civilstatus.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A slip at the counter, from the form to the act's page.
@RegisterTest
class CorrectionPagesTest {
    @Autowired
    private TestCorrections corrections;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    private Actor registrar;
    private Browser browser;
    private Browser headsBrowser;
    private Act act;

    @BeforeEach
    void signIn() {
        TestOfficial official = officials.appoint("M06", Role.REGISTRAR);
        registrar = TestActors.of(official, Role.REGISTRAR);
        act = corrections.act(registrar);
        clock.advance(Duration.ofHours(1));
        browser = browserOf(official);
        headsBrowser = browserOf(officials.appoint("M06", Role.HEAD_OF_OFFICE));
    }

    private Browser browserOf(TestOfficial who) {
        Browser signedIn = new Browser(port);
        assertThat(signedIn.signIn(who, clock.instant()).statusCode()).isEqualTo(303);
        return signedIn;
    }

    @Test
    void a_slip_is_proposed_checked_agreed_to_and_shown_with_what_was_before() {
        assertThat(body(browser.get("/acts/" + act.id() + "?ground=SUPERVISION"), 200))
                .contains("Correct a slip");
        String form = body(browser.get("/acts/" + act.id() + "/correction"), 200);
        assertThat(form).contains("value=\"Dea\"", "value=\"12/2026\"", "Possible until");

        Map<String, String> typed = typed("given", "Era", "reason", "Mistyped from the report");
        assertThat(body(browser.post("/acts/" + act.id() + "/correction/check", typed), 200))
                .contains("Check the correction", "given name", "Dea", "Era")
                .doesNotContain("hour of birth");
        String proposal = Browser.location(browser.post("/acts/" + act.id() + "/correction", typed));
        assertThat(Browser.location(browser.post("/acts/" + act.id() + "/correction", typed)))
                .isEqualTo(proposal);
        assertThat(body(browser.getPlain(proposal), 200))
                .contains("Waits for a second official", "Withdraw the proposal")
                .doesNotContain("Agree and enter");

        assertThat(body(headsBrowser.getPlain(proposal), 200)).contains("Dea", "Era", "Agree and enter the note");
        String path = proposal.substring("/en".length());
        String shown = Browser.location(headsBrowser.post(path + "/approval", Map.of()));
        assertThat(Browser.location(headsBrowser.post(path + "/approval", Map.of())))
                .isEqualTo(shown);
        assertThat(body(headsBrowser.getPlain(shown), 200))
                .contains(
                        "Era", "Later notes", act.number().reference() + "/1", "until then: Dea", "The act as it was");
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        Map<String, String> nothing = typed("reason", "Mistyped from the report");
        assertThat(body(browser.post("/acts/" + act.id() + "/correction/check", nothing), 422))
                .contains("Nothing is different");
        assertThat(body(
                        browser.post("/acts/" + act.id() + "/correction", typed("surname", "Somebody", "reason", "")),
                        422))
                .contains("href=\"#surname\"", "href=\"#reason\"");
        assertThat(body(browser.post("/acts/" + act.id() + "/correction", typed("bornOn.month", "13")), 422))
                .contains("href=\"#bornOn\"");
        assertThat(body(browser.post("/acts/" + act.id() + "/correction/check", typed("given", "7")), 422))
                .contains("Write the given name");
        assertThat(body(
                        browser.post("/acts/" + act.id() + "/correction/check", typed("given", "Half", "redraw", "")),
                        200))
                .contains("value=\"Half\"");
    }

    @Test
    void it_is_declined_with_a_reason_or_withdrawn() {
        String declined =
                "/corrections/" + corrections.proposed(registrar, act, "Era").id();
        assertThat(body(headsBrowser.post(declined + "/decline", Map.of("words", "")), 422))
                .contains("Write the reason");
        assertThat(Browser.location(headsBrowser.post(declined + "/decline", Map.of("words", "The paper says Dea"))))
                .isEqualTo("/en" + declined);
        assertThat(body(browser.get(declined), 200)).contains("Declined", "The paper says Dea");

        String withdrawn =
                "/corrections/" + corrections.proposed(registrar, act, "Ema").id();
        assertThat(Browser.location(browser.post(withdrawn + "/withdrawal", Map.of())))
                .isEqualTo("/en" + withdrawn);
        assertThat(body(headsBrowser.post(withdrawn + "/approval", Map.of()), 422))
                .contains("decided already");
    }

    @Test
    void later_the_page_says_what_is_needed() {
        clock.advance(Duration.ofDays(20));
        TestOfficial later = officials.appoint("M06", Role.REGISTRAR);
        assertThat(body(browserOf(later).get("/acts/" + act.id() + "/correction"), 200))
                .contains("general procedure of correction")
                .doesNotContain("name=\"given\"");
    }

    private Map<String, String> typed(String... other) {
        Map<String, String> form = new HashMap<>();
        SlipValues values = SlipsInBirths.valuesOf(act.birth());
        CorrectionForm.fields(values)
                .forEach(field -> form.put(field, CorrectionForm.of(values).value(field)));
        form.put("key", UUID.randomUUID().toString());
        for (int i = 0; i < other.length; i += 2) {
            form.put(other[i], other[i + 1]);
        }
        return form;
    }

    private static String body(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body();
    }
}
