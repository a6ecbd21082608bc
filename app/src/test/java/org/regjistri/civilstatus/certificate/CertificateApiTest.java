package org.regjistri.civilstatus.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Role;
import org.regjistri.civilstatus.Act;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program of the office of Istog issues certificates and extracts.
@RegisterTest
class CertificateApiTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private TestActs acts;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    private ApiClient program;

    @BeforeEach
    void signIn() {
        program = new ApiClient(port);
        assertThat(program.signIn(officials.appoint("M06", Role.REGISTRAR), clock.instant())
                        .statusCode())
                .isEqualTo(200);
    }

    private static Map<String, Object> wish(String capacity) {
        return Map.of(
                "applicant", Map.of("capacity", capacity),
                "purpose", Map.of("kind", "EDUCATION"),
                "language", "sr");
    }

    private static String path(Act act) {
        return "/api/v1/acts/" + act.id() + "/certificates";
    }

    private static JsonNode body(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    @Test
    void issues_and_answers_the_same_when_asked_again() {
        Act act = acts.girl();

        HttpResponse<String> created = program.postNew(path(act), wish("MOTHER"));
        JsonNode first = body(created, 201);
        JsonNode second = body(program.post(path(act), wish("MOTHER")), 200);

        assertThat(first.path("number").asString()).matches("CB-M06-2026-\\d{6}");
        assertThat(first.path("code").asString()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(first.path("state").asString()).isEqualTo("IN_FORCE");
        assertThat(first.path("feeCents").asInt()).isEqualTo(100);
        assertThat(created.headers().firstValue("Location"))
                .contains(first.path("links").path("self").asString());
        assertThat(second.path("again").asBoolean()).isTrue();
        assertThat(second.path("number")).isEqualTo(first.path("number"));
        assertThat(second.path("receipt")).isEqualTo(first.path("receipt"));
    }

    @Test
    void the_file_can_be_fetched_by_its_link() {
        JsonNode issued = body(program.postNew(path(acts.girl()), wish("FATHER")), 201);

        HttpResponse<String> file =
                program.get(issued.path("links").path("file").asString() + "?ground=PARTY_PRESENT");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("%PDF");
    }

    @Test
    void an_extract_has_a_last_day() {
        String mother = people.couple().mother().id().toString();

        JsonNode issued = body(program.postNew("/api/v1/persons/" + mother + "/extracts", wish("SELF")), 201);

        assertThat(issued.path("number").asString()).matches("EP-M06-2026-\\d{6}");
        assertThat(issued.path("validUntil").asString()).isEqualTo("2027-05-23");
    }

    @Test
    void a_parent_by_number_is_checked_by_the_register() {
        TestPeople.Couple parents = people.couple();
        Act act = acts.registered(parents, "Dea", org.regjistri.kernel.Sex.FEMALE);

        assertThat(body(program.postNew(path(act), wish(parents)), 201)
                        .path("again")
                        .asBoolean())
                .isFalse();
        assertThat(body(program.postNew(path(act), wish(people.couple())), 409)
                        .path("type")
                        .asString())
                .isEqualTo("/problems/certificate.not-a-parent");
    }

    private static Map<String, Object> wish(TestPeople.Couple applicant) {
        return Map.of(
                "applicant",
                Map.of(
                        "capacity",
                        "PARENT",
                        "personalNumber",
                        applicant.mother().number().digits()),
                "purpose",
                Map.of("kind", "OTHER", "words", "Konkurs"),
                "language",
                "en",
                "exemption",
                Map.of("reason", "SOCIAL_ASSISTANCE", "paper", "Vendim 12/2026"));
    }

    @Test
    void all_that_cannot_be_read_is_said_at_once() {
        JsonNode problem = body(program.postNew(path(acts.girl()), Map.of("exemption", Map.of())), 422);

        assertThat(problem.path("problems")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactly("asks", "purpose", "language", "exemption", "exemptionPaper");
    }

    @Test
    void what_the_law_does_not_allow_is_a_conflict_with_its_article() {
        JsonNode problem = body(program.postNew(path(acts.girl()), wish("SELF")), 409);

        assertThat(problem.path("type").asString()).isEqualTo("/problems/certificate.person-not-of-age");
        assertThat(problem.path("problems").get(0).path("article").asString()).isEqualTo("LAW-2004-32:0");
    }

    @Test
    void an_act_that_is_not_there_is_not_found() {
        for (String act : new String[] {UUID.randomUUID().toString(), "no-id"}) {
            assertThat(program.postNew("/api/v1/acts/" + act + "/certificates", wish("SELF"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void without_a_key_nothing_is_issued_and_a_key_is_for_one_order() {
        Act act = acts.girl();
        assertThat(body(program.withKey("no uuid").post(path(act), wish("MOTHER")), 400)
                        .path("type")
                        .asString())
                .isEqualTo("/problems/request.idempotency-key");

        program.withKey(UUID.randomUUID().toString());
        body(program.post(path(act), wish("MOTHER")), 201);
        assertThat(body(program.post(path(act), wish("FATHER")), 409)
                        .path("type")
                        .asString())
                .isEqualTo("/problems/request.key-used-otherwise");
    }

    @Test
    void the_description_of_the_api_lists_both_operations() {
        assertThat(body(program.get("/v3/api-docs"), 200).path("paths").propertyNames())
                .contains("/api/v1/acts/{act}/certificates", "/api/v1/persons/{person}/extracts");
    }
}
