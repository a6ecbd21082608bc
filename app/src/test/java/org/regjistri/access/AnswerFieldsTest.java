package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.regjistri.access.PermissionMatrix.Expected;
import org.regjistri.access.Routes.Person;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// S2, reading: a program is shown the fields that were reviewed, and no others.
@RegisterTest(together = Routes.class)
class AnswerFieldsTest {
    private static final String CHECK_OF_FILE = "POST /api/v1/document-checks/file";
    private static final String FILE = "GET /api/v1/documents/{document}/file";
    private static final String SIGN_IN = "POST /api/v1/sign-in";
    private static final JsonMapper JSON = new JsonMapper();
    private final AnswerFields reviewed = AnswerFields.read();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> wrong = new TreeSet<>();
    private final Routes routes;
    private final TestOfficials officials;
    private final MutableClock clock;

    @Autowired
    AnswerFieldsTest(Routes routes, TestOfficials officials, MutableClock clock) {
        this.routes = routes;
        this.officials = officials;
        this.clock = clock;
    }

    @Test
    void what_programs_are_shown_is_what_was_reviewed() throws Exception {
        for (String route : routes.all()) {
            if (Routes.isApi(route) && !Routes.endsTheSession(route)) {
                for (Person person : all(route)) {
                    look(route, routes.send(route, routes.call(route, person), person), person.name());
                }
            }
        }
        look(SIGN_IN, signedIn(), "anonymous");
        look(CHECK_OF_FILE, checkedFile(), "anonymous");
        reviewed.byRoute()
                .forEach((route, fields) -> fields.keySet().stream()
                        .filter(field -> !isSeen(route, field))
                        .forEach(field -> wrong.add(
                                "No answer has it, take it from answer-fields.csv: " + route + "; " + field)));
        assertThat(wrong).isEmpty();
    }

    private List<Person> all(String route) {
        List<Person> all = new ArrayList<>();
        if (routes.isOpen(route)) {
            all.add(routes.nobody());
        }
        routes.row(route).roles().forEach((role, cell) -> {
            if (cell.own() == Expected.ALLOW) {
                all.add(routes.known(role));
            }
        });
        return all;
    }

    private void look(String route, HttpResponse<String> response, String person) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json")) {
            return;
        }
        String name = response.statusCode() < 400 ? route : AnswerFields.REFUSAL;
        for (String field : AnswerFields.in(JSON.readTree(response.body()))) {
            seen.computeIfAbsent(name, _ -> new TreeSet<>()).add(field);
            if (!reviewed.allows(name, field, person)) {
                wrong.add("Nobody reviewed that " + person + " is shown it; if that is right, add to "
                        + "answer-fields.csv: " + name + "; " + field);
            }
        }
    }

    private boolean isSeen(String route, String field) {
        Set<String> fields = seen.getOrDefault(route, Set.of());
        return field.endsWith("*")
                ? fields.stream().anyMatch(each -> each.startsWith(field.substring(0, field.length() - 1)))
                : fields.contains(field);
    }

    private HttpResponse<String> signedIn() {
        return new ApiClient(routes.port()).signIn(officials.appoint("M06", Role.REGISTRAR), clock.instant());
    }

    private HttpResponse<String> checkedFile() throws IOException, InterruptedException {
        Person reader = routes.whoMay(FILE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] file = client.send(
                            request(routes.call(FILE, reader).path())
                                    .header(
                                            "Authorization",
                                            "Bearer " + reader.program().token())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            return client.send(
                    request("/api/v1/document-checks/file")
                            .header("Content-Type", "application/pdf")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + routes.port() + path));
    }
}
