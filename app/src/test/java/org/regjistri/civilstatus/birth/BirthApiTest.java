package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Role;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program of the office of Istog registers births and looks at what came of it.
@RegisterTest
class BirthApiTest {
    private static final JsonMapper JSON = new JsonMapper();

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

    private static JsonNode body(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    @Test
    void registers_and_answers_the_same_when_asked_again() {
        Map<String, Object> declaration = BirthOrders.body(people.couple(), "Dea");

        JsonNode first = body(program.postNew("/api/v1/births", declaration), 201);
        JsonNode second = body(program.post("/api/v1/births", declaration), 200);

        assertThat(second.path("again").asBoolean()).isTrue();
        assertThat(second.path("act")).isEqualTo(first.path("act"));
        assertThat(second.path("personalNumber")).isEqualTo(first.path("personalNumber"));
    }

    @Test
    void the_act_and_the_person_can_be_read_with_a_ground() {
        JsonNode registered = body(program.postNew("/api/v1/births", BirthOrders.body(people.couple(), "Dea")), 201);
        String act = "/api/v1/acts/" + registered.path("act").asString();
        String person = "/api/v1/persons/" + registered.path("person").asString();

        assertThat(body(program.get(act + "?ground=REGISTRATION"), 200).path("reference"))
                .isEqualTo(registered.path("reference"));
        clock.advance(java.time.Duration.ofSeconds(1));
        assertThat(body(program.get(person + "?ground=REGISTRATION"), 200).path("personalNumber"))
                .isEqualTo(registered.path("personalNumber"));
        assertThat(body(program.get(person), 400).path("type").asString()).isEqualTo("/problems/request.ground");
        assertThat(body(program.get(person + "?ground=REGISTRATION&validAt=2026-11-01"), 200)
                        .path("name")
                        .isNull())
                .as("before the birth")
                .isTrue();
    }

    @Test
    void without_a_key_nothing_is_registered() {
        JsonNode problem = body(
                program.withKey("not a uuid").post("/api/v1/births", BirthOrders.body(people.couple(), "Dea")), 400);

        assertThat(problem.path("type").asString()).isEqualTo("/problems/request.idempotency-key");
    }

    @Test
    void a_list_that_holds_nothing_is_refused() {
        Map<String, Object> declaration = BirthOrders.body(people.couple(), "Dea");
        declaration.put("evidence", Collections.singletonList(null));

        assertThat(program.postNew("/api/v1/births", declaration).statusCode()).isEqualTo(400);
    }

    @Test
    void all_that_cannot_be_read_is_said_at_once() {
        JsonNode problem = body(program.postNew("/api/v1/births", Map.of()), 422);

        assertThat(problem.path("problems")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactly(
                        "motherNumber",
                        "fatherNumber",
                        "given",
                        "surname",
                        "sex",
                        "bornOn",
                        "bornAt",
                        "place",
                        "declarant");
        assertThat(problem.path("problems").get(2).path("article").asString()).isEqualTo("LAW-02-L-118:0");
    }

    @Test
    void fields_that_are_not_asked_for_are_refused() {
        Map<String, Object> declaration = BirthOrders.body(people.couple(), "Dea");
        declaration.put("personalNumber", "1234567892");

        assertThat(program.postNew("/api/v1/births", declaration).statusCode()).isEqualTo(400);
    }

    @Test
    void the_same_child_with_another_key_is_registered_already() {
        TestPeople.Couple parents = people.couple();
        JsonNode first = body(program.postNew("/api/v1/births", BirthOrders.body(parents, "Dea")), 201);

        JsonNode problem = body(program.postNew("/api/v1/births", BirthOrders.body(parents, "Dea")), 409);

        assertThat(problem.path("type").asString()).isEqualTo("/problems/birth.already-registered");
        assertThat(problem.path("alike").get(0).path("person")).isEqualTo(first.path("person"));
    }

    @Test
    void the_key_of_another_declaration_is_refused() {
        String key = UUID.randomUUID().toString();
        body(program.withKey(key).post("/api/v1/births", BirthOrders.body(people.couple(), "Dea")), 201);

        JsonNode problem =
                body(program.withKey(key).post("/api/v1/births", BirthOrders.body(people.couple(), "Dea")), 409);

        assertThat(problem.path("type").asString()).isEqualTo("/problems/request.key-used-otherwise");
    }

    @Test
    void somebody_is_found_by_number_and_by_name_in_cyrillic() {
        TestPeople.Couple couple = people.coupleNamed("Shaqiri");
        String mother = couple.mother().id().toString();
        clock.advance(java.time.Duration.ofSeconds(1));

        for (Map<String, String> wish : List.of(
                Map.of("personalNumber", couple.mother().number().digits(), "ground", "PARTY_PRESENT"),
                Map.of("given", "Теута", "surname", "Шаћири", "born", "1992", "ground", "PARTY_PRESENT"))) {
            assertThat(body(program.post("/api/v1/persons/find", wish), 200)
                            .path("persons")
                            .valueStream()
                            .map(person -> person.path("person").asString()))
                    .as(wish.toString())
                    .contains(mother);
        }
    }

    @Test
    void the_description_of_the_api_lists_every_operation() {
        JsonNode description = body(program.get("/v3/api-docs"), 200);

        assertThat(description.path("paths").propertyNames())
                .contains(
                        "/api/v1/births",
                        "/api/v1/acts/{act}",
                        "/api/v1/persons/find",
                        "/api/v1/persons/{person}",
                        "/api/v1/sign-in",
                        "/api/v1/sign-out");
    }
}
