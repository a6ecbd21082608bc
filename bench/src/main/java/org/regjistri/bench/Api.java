package org.regjistri.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.regjistri.access.TotpSecret;
import org.regjistri.bench.Counter.Declaration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The application's API, as a program of an office uses it.
final class Api implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CREATED = 201;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Api(String address) {
        this.address = address;
    }

    String signIn(String userName, String password, TotpSecret secret, Clock clock)
            throws IOException, InterruptedException {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("userName", userName)
                .put("password", password)
                .put("code", secret.codeAt(clock.instant()))
                .toString();
        HttpResponse<String> answer = http.send(
                request("/api/v1/sign-in")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).required("token").stringValue();
    }

    /// @throws IOException for every answer but the one wanted
    JsonNode register(Declaration declaration) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/births")
                .header("Authorization", "Bearer " + declaration.counter().token())
                .header("Idempotency-Key", declaration.key().toString())
                .POST(HttpRequest.BodyPublishers.ofString(declaration.body()))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != CREATED) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// Whether the address answers with a page.
    boolean answers(String path) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(address + path))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    < 400;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
    }

    @Override
    public void close() {
        http.close();
    }
}
