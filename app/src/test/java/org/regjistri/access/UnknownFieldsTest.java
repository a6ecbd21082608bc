package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.Routes.Person;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// S2, writing: a program that sends a field we do not know is told which; a form that brings more fields than ours
/// has changes nothing by them.
@RegisterTest(together = Routes.class)
class UnknownFieldsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNHEARD_OF = "unheardOf";
    private static final String MARK = "Mass-Assigned";

    /// What somebody may try who has read our tables.
    private static final Map<String, String> TRIED = new TreeMap<>(Map.ofEntries(
            Map.entry("office", "M07"),
            Map.entry("registrar", MARK),
            Map.entry("official", MARK),
            Map.entry("recordedAt", "2001-01-01T00:00:00Z"),
            Map.entry("recorded_at", "2001-01-01T00:00:00Z"),
            Map.entry("number", "1234567892"),
            Map.entry("personalNumber", "1234567892"),
            Map.entry("role", "ADMINISTRATOR"),
            Map.entry("roles", "ADMINISTRATOR"),
            Map.entry("approved", "true"),
            Map.entry("status", "APPROVED"),
            Map.entry("version", "999"),
            Map.entry("id", "00000000-0000-7000-8000-000000000001"),
            Map.entry("entry", "00000000-0000-7000-8000-000000000001"),
            Map.entry("legalBasis", MARK)));

    private final Routes routes;
    private final RowCounts counts;
    private final List<String> wrong = new ArrayList<>();

    @Autowired
    UnknownFieldsTest(Routes routes, TestDatabase database) {
        this.routes = routes;
        this.counts = new RowCounts(database);
    }

    @Test
    void a_program_is_told_which_field_is_unknown_at_whatever_depth() {
        int asked = 0;
        for (Map.Entry<String, HandlerMethod> route : routes.handlers().entrySet()) {
            for (MethodParameter parameter : route.getValue().getMethodParameters()) {
                if (Routes.isApi(route.getKey()) && parameter.hasParameterAnnotation(RequestBody.class)) {
                    asked += ask(route.getKey(), parameter.getGenericParameterType());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).as("places of a body that were tried").isGreaterThan(10);
    }

    private int ask(String route, Type body) {
        if (body.equals(byte[].class)) {
            return 0; // a file
        }
        if (!(body instanceof Class<?> type) || !type.isRecord()) {
            wrong.add("The body of " + route + " is no record, so nobody can tell which fields it has: " + body);
            return 0;
        }
        Person person = routes.whoMay(route);
        String path = routes.call(route, person).path();
        Map<String, Object> bodies = new LinkedHashMap<>();
        place(type, "", Map.of(UNHEARD_OF, 1), bodies);
        bodies.forEach((field, json) -> {
            Call call = Call.to(path).withJson(JSON.writeValueAsString(json));
            HttpResponse<String> response = routes.send(route, call, person);
            JsonNode problem = JSON.readTree(response.body()).path("problems").path(0);
            if (response.statusCode() != 400
                    || !problem.path("code").asString("").equals("request.unknown-field")
                    || !problem.path("field").asString("").equals(field)) {
                wrong.add(route + " with " + call.json() + ": wanted 400 naming " + field + ", got "
                        + response.statusCode() + " " + response.body());
            }
        });
        return bodies.size();
    }

    /// The unknown field in the record and in each record below it, by the path that the problem is to name.
    private static void place(Type type, String path, Map<String, Object> inside, Map<String, Object> bodies) {
        bodies.put(path + UNHEARD_OF, wrapped(path, inside));
        if (!(type instanceof Class<?> record)) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType().isRecord()) {
                place(component.getType(), path + component.getName() + ".", inside, bodies);
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord()) {
                place(element, path + component.getName() + "[0].", inside, bodies);
            }
        }
    }

    private static Object wrapped(String path, Object inside) {
        if (path.isEmpty()) {
            return inside;
        }
        int end = path.indexOf('.');
        Object below = wrapped(path.substring(end + 1), inside);
        String name = path.substring(0, end);
        return name.endsWith("[0]")
                ? Map.of(name.substring(0, name.length() - 3), List.of(below))
                : Map.of(name, below);
    }

    /// @param to where the answer leads, without ids
    /// @param rows how many each table gained
    private record Outcome(int status, String to, Map<String, Long> rows) {}

    @Test
    void more_fields_than_a_form_has_change_nothing() {
        for (String route : routes.all()) {
            if (!Routes.isApi(route) && Routes.method(route).equals("POST") && !Routes.endsTheSession(route)) {
                Person person = routes.whoMay(route);
                Outcome plain = post(route, person, Map.of());
                Outcome more = post(route, person, TRIED);
                // The first of its kind may begin a counter or a book.
                if (!plain.equals(more) && !post(route, person, Map.of()).equals(more)) {
                    wrong.add(route + ": " + plain + " became " + more + ". One of " + TRIED.keySet()
                            + " is read. If the form has such a field, put it into the route's recipe.");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(counts.holding(MARK))
                .as("tables that keep what no form asked for")
                .isEmpty();
    }

    private Outcome post(String route, Person person, Map<String, String> more) {
        Call call = routes.call(route, person);
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.putAll(call.fields());
        Map<String, Long> before = counts.read();
        HttpResponse<String> response = routes.send(route, call.with(fields), person);
        Map<String, Long> gained = new TreeMap<>();
        counts.read().forEach((table, rows) -> {
            long difference = rows - before.getOrDefault(table, 0L);
            if (difference != 0 && !table.matches("journal\\.(?!entry$).*")) { // the tree grows as it must
                gained.put(table, difference);
            }
        });
        String to = response.headers().firstValue("Location").orElse("");
        if (response.body().contains(MARK)) {
            wrong.add(route + " shows what its form did not ask for");
        }
        return new Outcome(response.statusCode(), to.replaceAll("[0-9a-f-]{36}", "#"), gained);
    }
}
