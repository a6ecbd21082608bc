package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.access.Routes.Person;
import org.regjistri.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// S7: whatever goes wrong is told in general words and with a number that the log has too. What happened inside, and
/// what we are made of, stays inside.
@RegisterTest(together = Routes.class)
@ExtendWith(OutputCaptureExtension.class)
class ErrorHygieneTest {
    private static final String SECRET = "SELECT digits FROM personalnumber.number at /var/lib/regjistri";
    static final Pattern INSIDE = Pattern.compile(
            "(?i)exception\\b|\\bat org\\.|org\\.regjistri|org\\.spring|java\\.|jackson|tomcat|jakarta|hikari|psql|postgres"
                    + "|select digits|personalnumber\\.number|jdbc:|/var/|/home/|/root/|\\.java|stack ?trace|whitelabel");
    private static final Pattern INCIDENT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Routes routes;
    private final RequestMappingHandlerMapping mapping;
    private final List<RequestMappingInfo> broken;

    @Autowired
    ErrorHygieneTest(Routes routes, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.routes = routes;
        this.mapping = mapping;
        this.broken = Stream.of("/api/v1/broken/{how}", "/broken/{how}")
                .map(path -> RequestMappingInfo.paths(path)
                        .methods(RequestMethod.GET)
                        .options(mapping.getBuilderConfiguration())
                        .build())
                .toList();
    }

    /// A handler that fails, in the midst of the running application.
    public static final class Broken {
        @OpenToAll
        public Object fail(@PathVariable String how) throws Exception {
            switch (how) {
                case "database" ->
                    throw new CannotGetJdbcConnectionException(
                            "jdbc:postgresql://10.0.0.7/regjistri", new SQLTransientConnectionException(SECRET));
                case "killed" -> throw new IllegalStateException(new SQLException(SECRET, "57P01"));
                case "sql" -> throw new IllegalStateException(new SQLException(SECRET, "42P01"));
                case "stack" -> throw new StackOverflowError(SECRET);
                case "argument" -> throw new IllegalArgumentException(SECRET);
                default -> throw new IllegalStateException(SECRET);
            }
        }
    }

    @BeforeEach
    void breakSomething() throws NoSuchMethodException {
        Method fail = Broken.class.getMethod("fail", String.class);
        broken.forEach(info -> mapping.registerMapping(info, new Broken(), fail));
    }

    @AfterEach
    void mend() {
        broken.forEach(mapping::unregisterMapping);
    }

    /// @param type of the body; null for none
    /// @param status as documented for the class of failure in docs/operations.md
    record Failure(
            String what,
            String method,
            String path,
            @Nullable String type,
            String body,
            int status) {

        static Failure get(String what, String path, int status) {
            return new Failure(what, "GET", path, null, "", status);
        }

        static Failure post(String what, String path, String type, String body, int status) {
            return new Failure(what, "POST", path, type, body, status);
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        @Override
        public String toString() {
            return what + ": " + method + " " + path;
        }
    }

    static Stream<Failure> failures() {
        String json = "application/json";
        String form = "application/x-www-form-urlencoded";
        String find = "/api/v1/persons/find";
        String large = "x".repeat(1_100_000);
        return Stream.of(
                Failure.post("unreadable JSON", find, json, "{\"given\": ", 400),
                Failure.post("JSON that is none", find, json, "<a/>", 400),
                Failure.post("no body", find, json, "", 400),
                Failure.post("a wrong type", find, json, "{\"given\": {\"a\": 1}}", 400),
                Failure.post("an unknown field", find, json, "{\"unheardOf\": 1}", 400),
                Failure.post("very deep JSON", find, json, "[".repeat(5_000), 400),
                Failure.post("a key twice", find, json, "{\"given\": \"a\", \"given\": {}}", 400),
                Failure.post("a wrong media type", find, "text/plain", "given", 415),
                Failure.post("a media type that is none", find, "a b", "given", 415),
                Failure.post("too large", find, json, "{\"given\": \"" + large + "\"}", 413),
                Failure.get("an unknown address", "/api/v1/nowhere", 404),
                Failure.get("an unknown page", "/en/nowhere", 404),
                Failure.get("an address that the firewall stops", "/en/acts/;a=b", 400),
                Failure.get("an unknown asset", "/assets/x/y.css", 404),
                new Failure("a wrong method", "DELETE", find, null, "", 405),
                new Failure("a wrong method on a page", "DELETE", "/en/keys", null, "", 403),
                Failure.get("a wrong method that reads", "/api/v1/births", 405),
                Failure.post("no proof of the form", "/en/sign-in", form, "userName=a", 403),
                Failure.post("a form too large", "/en/verify", form, "code=" + large, 413),
                Failure.get("a fault", "/api/v1/broken/any", 500),
                Failure.get("a fault on a page", "/en/broken/any", 500),
                Failure.get("an argument that we do not expect", "/api/v1/broken/argument", 500),
                Failure.get("an error of the machine", "/en/broken/stack", 500),
                Failure.get("a wrong statement", "/api/v1/broken/sql", 500),
                Failure.get("no database", "/api/v1/broken/database", 503),
                Failure.get("no database for a page", "/en/broken/database", 503),
                Failure.get("a database that is stopped", "/api/v1/broken/killed", 503));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_went_wrong_is_told_in_general_words(Failure failure, CapturedOutput log) throws Exception {
        HttpResponse<String> response = send(failure, "*/*");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(failure.status());
        isClean(response);
        if (failure.isApi()) {
            isProblem(response);
        } else {
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        }
        if (failure.status() >= 500) {
            assertThat(log.getAll()).as("the log has what happened").contains(incident(response), SECRET);
        }
        if (failure.status() == 503) {
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void also_where_only_a_picture_is_accepted(Failure failure) throws Exception {
        HttpResponse<String> response = send(failure, "image/png");

        assertThat(response.statusCode()).isIn(failure.status(), 406);
        isClean(response);
    }

    @Test
    void every_incident_that_is_told_is_in_the_log(CapturedOutput log) throws Exception {
        for (String path : List.of("/en/nowhere", "/api/v1/nowhere", "/en/broken/any", "/api/v1/broken/any")) {
            String incident = incident(send(Failure.get("any", path, 0), "*/*"));
            assertThat(log.getAll()).as(path).contains(incident);
        }
    }

    /// Which is not even HTTP: the server itself answers, before anything of ours.
    @Test
    void a_request_that_is_none_learns_nothing_either() throws IOException {
        for (String line : List.of(
                "GET /[] HTTP/1.1",
                "GET / HTTP/9.9",
                "NONSENSE",
                "GET /%zz HTTP/1.1",
                "GET /en/acts/%F0%28%8C HTTP/1.1")) {
            assertThat(INSIDE.matcher(raw(line)).find()).as(line).isFalse();
        }
    }

    /// The register's own refusals, of every route, asked for nonsense.
    @Test
    void no_route_tells_what_it_is_made_of() throws Exception {
        for (String route : routes.all()) {
            if (Routes.isApi(route) && Routes.method(route).equals("POST") && !Routes.endsTheSession(route)) {
                Person person = routes.whoMay(route);
                String path = routes.call(route, person).path();
                for (String body : List.of("", "null", "[]", "{}", "1", "\"a\"", "{\"a\":", "\u0000")) {
                    HttpResponse<String> response = person.program().send("POST", path, body);
                    assertThat(response.statusCode()).as(route + " " + body).isBetween(400, 499);
                    isClean(response);
                    isProblem(response);
                }
            }
        }
    }

    private static void isClean(HttpResponse<String> response) {
        String headers = response.headers().map().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        Matcher inside = INSIDE.matcher(response.body().lines().collect(Collectors.joining(" ")) + "\n" + headers);
        assertThat(inside.find() ? inside.group() : "").as("what is inside").isEmpty();
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    /// Pages name the version in their last line, on purpose; programs learn it from nothing.
    private static void isProblem(HttpResponse<String> response) {
        assertThat(response.body()).doesNotContainPattern("[0-9]+\\.[0-9]+\\.[0-9]+");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"type\":", "\"title\":", "\"status\":" + response.statusCode());
    }

    private static String incident(HttpResponse<String> response) {
        Matcher matcher = INCIDENT.matcher(response.body());
        assertThat(matcher.find()).as(response.body()).isTrue();
        return matcher.group();
    }

    private HttpResponse<String> send(Failure failure, String accept) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + routes.port() + failure.path()))
                .header("Accept", accept)
                .header("Accept-Language", "en")
                .method(failure.method(), HttpRequest.BodyPublishers.ofString(failure.body()));
        String type = failure.type();
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (failure.isApi()) {
            request.header(
                    "Authorization",
                    "Bearer " + routes.known(Role.REGISTRAR).program().token());
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String line) throws IOException {
        try (Socket socket = new Socket("localhost", routes.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}
