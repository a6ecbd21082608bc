package org.regjistri.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The API as one official's program uses it.
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Server server;
    private final String token;

    private Api(Server server, String token) {
        this.server = server;
        this.token = token;
    }

    record Answer(int status, String body, HttpHeaders headers) {
        JsonNode json() {
            return Json.read(body);
        }

        String text(String field) {
            return json().path(field).asString();
        }

        /// The register says that it cannot answer now, and when to ask again.
        boolean saysComeAgain() {
            return status == 503
                    && headers.firstValue("Retry-After").isPresent()
                    && headers.firstValue("Content-Type")
                            .filter("application/problem+json"::equals)
                            .isPresent();
        }
    }

    /// Signs in with what the front page of the demo shows. Once per official: the code is spent.
    static Api signIn(Server server, String userName) {
        String page =
                send(server, HttpRequest.newBuilder(server.address("/en/"))).body();
        Matcher shown = Pattern.compile("name=\"userName\" value=\"" + Pattern.quote(userName)
                        + "\">\\s*<input type=\"hidden\" name=\"password\" value=\"([^\"]*)\">"
                        + "\\s*<input type=\"hidden\" name=\"code\" value=\"([^\"]*)\">")
                .matcher(page);
        if (!shown.find()) {
            throw new AssertionError("The front page does not show how to sign in as " + userName);
        }
        String body = Json.write(Map.of("userName", userName, "password", shown.group(1), "code", shown.group(2)));
        Answer answer = send(
                server,
                HttpRequest.newBuilder(server.address("/api/v1/sign-in"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.status() != 200) {
            throw new AssertionError("Signing in as " + userName + " gave " + answer.status() + " " + answer.body());
        }
        return new Api(server, answer.text("token"));
    }

    /// The same official after a restart.
    Api on(Server restarted) {
        return new Api(restarted, token);
    }

    Answer get(String path) {
        return send(server, request(path));
    }

    /// A file, byte for byte.
    byte[] bytes(String path) {
        try {
            return server.client()
                    .send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        }
    }

    Answer post(String path, String body) {
        return send(server, request(path).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /// @param key of the order: sent again with the same key, it is the same order
    /// @throws UncheckedIOException where no answer came
    Answer post(String path, UUID key, String body) {
        return send(
                server,
                request(path)
                        .header("Idempotency-Key", key.toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /// @throws UncheckedIOException where no answer came
    Answer register(UUID key, Declaration declaration) {
        return post("/api/v1/births", key, declaration.json());
    }

    /// Registers it, or fails.
    ///
    /// @return with `act`, `reference`, `person` and `personalNumber`
    Answer registered(Declaration declaration) {
        Answer answer = register(UUID.randomUUID(), declaration);
        if (answer.status() != 201) {
            throw new AssertionError("Not registered: " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json");
    }

    private static Answer send(Server server, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    server.client().send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        }
    }
}
