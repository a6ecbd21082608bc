package org.regjistri.civilstatus.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Role;
import org.regjistri.civilstatus.Act;
import org.regjistri.documents.Documents;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages at the counter: three of them, each keeping what was typed.
@RegisterTest
class CertificatePagesTest {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Autowired
    private TestActs acts;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private Documents documents;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        assertThat(browser.signIn(officials.appoint("M06", Role.REGISTRAR), clock.instant())
                        .statusCode())
                .isEqualTo(303);
    }

    private static String body(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body();
    }

    private static Map<String, String> form(String key, String... more) {
        Map<String, String> form = new HashMap<>(
                Map.of("key", key, "office", "M06", "asks", "MOTHER", "purpose", "EDUCATION", "language", "sq"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    void the_form_names_the_parents_the_fee_and_a_key_of_its_own() {
        Act act = acts.girl();
        String path = "/acts/" + act.id() + "/certificate";

        String page = body(browser.get(path), 200);

        assertThat(page)
                .contains("The mother: " + act.birth().parents().getFirst().name().full())
                .contains("The father: " + act.birth().parents().getLast().name().full())
                .contains("To be paid: €1.00")
                .contains("value=\"en\" checked")
                .doesNotContain("value=\"SELF\"");
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).isTrue();
        assertThat(body(browser.get(path), 200)).doesNotContain(key.group(1));
    }

    @Test
    void an_adult_is_taken_to_ask_for_themself() {
        String page = body(browser.get("/persons/" + people.couple().father().id() + "/extract"), 200);

        assertThat(page).contains("value=\"SELF\" checked");
    }

    @Test
    void checking_shows_what_will_be_printed_in_the_language_of_the_paper_and_what_to_collect() {
        Act act = acts.girl();

        String page =
                body(browser.post("/acts/" + act.id() + "/certificate/check", form(newKey(), "language", "sr")), 200);

        assertThat(page)
                .contains(act.number().reference())
                .contains(act.birth().number().grouped())
                .contains("<span lang=\"sr-Latn\">Ženski</span>")
                .contains("<span lang=\"sr-Latn\">Istok</span>")
                .contains("€1.00");
        assertThat(documents.of(act.birth().childId().value())).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_leads_to_the_same_document() {
        Act act = acts.girl();
        Map<String, String> form = form(newKey());

        HttpResponse<String> first = browser.post("/acts/" + act.id() + "/certificates", form);
        HttpResponse<String> second = browser.post("/acts/" + act.id() + "/certificates", form);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location").orElse("")).contains("/documents/");
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(documents.of(act.birth().childId().value())).hasSize(1);
    }

    @Test
    void the_form_of_another_order_is_said_to_be_used() {
        Act act = acts.girl();
        String key = newKey();
        browser.post("/acts/" + act.id() + "/certificates", form(key));

        assertThat(body(browser.post("/acts/" + act.id() + "/certificates", form(key, "asks", "FATHER")), 409))
                .contains("This form was used for another request");
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_what_was_typed_is_kept() {
        Map<String, String> form = form(
                newKey(),
                "asks",
                "GUARDIAN",
                "applicantGiven",
                "Anna",
                "purpose",
                "OTHER",
                "exemption",
                "SOCIAL_ASSISTANCE");

        String page = body(browser.post("/acts/" + acts.girl().id() + "/certificate/check", form), 422);

        assertThat(page)
                .contains("href=\"#applicantSurname\"")
                .contains("href=\"#identityPaper\"")
                .contains("href=\"#proofIssuedOn\"")
                .contains("href=\"#purposeWords\"")
                .contains("href=\"#exemptionPaper\"")
                .contains("value=\"Anna\"")
                .contains("<details open");
    }

    @Test
    void what_was_typed_for_a_guardian_says_nothing_once_a_parent_is_chosen() {
        body(
                browser.post(
                        "/acts/" + acts.girl().id() + "/certificate/check",
                        form(newKey(), "applicantNumber", "123", "applicantGiven", "Anna")),
                200);
    }

    @Test
    void what_stands_in_the_way_is_said_before_anything_is_typed() {
        Map<String, @org.jspecify.annotations.Nullable Object> line = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "given", "Shpresa",
                "surname", "Zeqiri",
                "sex", "FEMALE",
                "birthDate", "1950",
                "birthPlace", Map.of("country", "XKX", "settlement", "06-001"),
                "registeredIn", "M06"));
        people.take(java.util.List.of(line));

        assertThat(body(browser.get("/persons/" + line.get("id") + "/extract"), 200))
                .contains("This person has no personal number")
                .doesNotContain("name=\"asks\"");
    }

    @Test
    void nobody_and_nothing_are_not_found() {
        for (String path : new String[] {"/acts/%s/certificate", "/persons/%s/extract"}) {
            assertThat(browser.get(path.formatted(UUID.randomUUID())).statusCode())
                    .isEqualTo(404);
            assertThat(browser.get(path.formatted("no-id")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void the_pages_of_the_act_and_of_the_person_lead_there_and_list_what_was_issued() {
        Act act = acts.girl();
        String child = "/persons/" + act.birth().childId();
        clock.advance(java.time.Duration.ofSeconds(1));
        assertThat(body(browser.get("/acts/" + act.id() + "?ground=PARTY_PRESENT"), 200))
                .contains("/en/acts/" + act.id() + "/certificate");
        assertThat(body(browser.get(child + "?ground=PARTY_PRESENT"), 200))
                .contains("/en" + child + "/extract")
                .contains("No document was issued.");

        browser.post("/acts/" + act.id() + "/certificates", form(newKey()));

        var document = documents.of(act.birth().childId().value()).getFirst();
        assertThat(body(browser.get(child + "?ground=PARTY_PRESENT"), 200))
                .contains("/en/documents/" + document.id())
                .contains(document.number().reference());
    }
}
