package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.regjistri.access.ApiDescription.Operation;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.Routes.Person;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// S4: the API is described truly and as a whole, and holds to its description whatever it is sent.
@RegisterTest(alone = true)
class OpenApiAttackTest {
    private static final boolean LONG = Boolean.getBoolean("regjistri.long");
    private static final int CASES = Integer.getInteger("regjistri.cases", LONG ? 5_000 : 200);
    private static final int SHOWN = 25;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final long seed =
            Long.getLong("regjistri.seed", LONG ? UUID.randomUUID().getLeastSignificantBits() : 4);
    private final List<String> wrong = new ArrayList<>();
    private final Routes routes;
    private final MutableClock clock;

    @Autowired
    OpenApiAttackTest(Routes routes, MutableClock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    @Test
    void every_route_of_the_api_is_described_and_nothing_else() throws Exception {
        ApiDescription description = description();
        assertThat(description.root().path("openapi").asString()).startsWith("3.1");
        assertThat(description.operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        routes.all().stream().filter(Routes::isApi).toList());
        description.operations().forEach((route, operation) -> {
            JsonNode json = operation.json();
            assertThat(json.path("summary").asString("")).as(route).isNotBlank();
            assertThat(json.path("security").isMissingNode()).as(route).isEqualTo(routes.isOpen(route));
            assertThat(operation.statuses())
                    .as(route)
                    .contains("400", "413", "503")
                    .hasSizeGreaterThan(5);
            json.path("responses")
                    .forEachEntry((status, answer) -> assertThat(
                                    answer.path("description").asString(""))
                            .as(route + " " + status)
                            .isNotBlank());
        });
    }

    @Test
    void whatever_is_sent_is_answered_as_described() throws Exception {
        ApiDescription description = description();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Operation operation : description.operations().values()) {
            Random random = new Random(seed ^ operation.route().hashCode());
            Attacks attacks = new Attacks(random, description);
            clock.advance(Duration.ofHours(1)); // what was locked is open again
            Attack valid = valid(operation.route());
            send(operation, valid);
            for (int i = 0; i < CASES; i++) {
                if (routes.isOpen(operation.route())) {
                    clock.advance(Duration.ofSeconds(6));
                }
                statuses.merge(send(operation, attacks.next(valid, operation.body())), 1, Integer::sum);
            }
        }
        assertThat(wrong.stream().limit(SHOWN))
                .as("-Dregjistri.seed=" + seed + ", " + statuses)
                .isEmpty();
        assertThat(statuses.keySet())
                .as("kinds of answers that were met")
                .contains(200, 400, 401, 404, 405, 413, 415, 422);
    }

    private ApiDescription description() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + routes.port() + "/v3/api-docs"))
                .build();
        return new ApiDescription(CLIENT.send(request, BodyHandlers.ofString()).body());
    }

    private Attack valid(String route) throws IOException, InterruptedException {
        Person person = routes.isOpen(route)
                ? routes.nobody()
                : routes.signedIn(Role.valueOf(routes.whoMay(route).name()));
        Call call = routes.call(route, person);
        Map<String, String> headers = new TreeMap<>(Map.of("Accept-Language", "en"));
        String token = person.program().token();
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        Attack attack = new Attack(Routes.method(route), call.path(), headers, new byte[0]);
        if (Routes.method(route).equals("POST")) {
            attack = attack.with("Idempotency-Key", UUID.randomUUID().toString());
        }
        String json = call.json();
        if (json != null) {
            attack = attack.with("Content-Type", "application/json").sending(json);
        }
        return attack;
    }

    private int send(Operation operation, Attack attack) throws InterruptedException {
        HttpResponse<byte[]> response;
        try {
            response = CLIENT.send(attack.request(routes.port()), BodyHandlers.ofByteArray());
        } catch (IOException none) {
            wrong.add(attack + "\n  no answer: " + none);
            return 0;
        }
        List<String> faults = faults(operation, attack, response);
        if (!faults.isEmpty()) {
            String body = new String(response.body(), StandardCharsets.UTF_8);
            wrong.add(operation.route() + ": " + faults + "\n  " + attack + "\n  " + response.statusCode() + " "
                    + body.substring(0, Math.min(body.length(), 600)));
        }
        return response.statusCode();
    }

    private static List<String> faults(Operation operation, Attack attack, HttpResponse<byte[]> response) {
        List<String> faults = new ArrayList<>();
        int status = response.statusCode();
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean isMeant = attack.method().equals(Routes.method(operation.route()));
        if (status >= 500) {
            faults.add("a fault of ours");
        } else if (isMeant) {
            faults.addAll(operation.faults(status, type, response.body()));
        } else if (status < 400) {
            faults.add("the method " + attack.method() + " is not described");
        }
        if (type.contains("json")) {
            Matcher inside = ErrorHygieneTest.INSIDE.matcher(
                    new String(response.body(), StandardCharsets.UTF_8).lines().collect(Collectors.joining(" ")));
            if (inside.find()) {
                faults.add("tells " + inside.group());
            }
        }
        return faults;
    }
}
