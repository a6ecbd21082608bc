package org.regjistri.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.UUID;
import org.regjistri.access.TotpSecret;
import org.regjistri.bench.Counter.Declaration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The application's API, as a program of an office uses it.
final class Api implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final String GROUND = "?ground=PARTY_PRESENT";
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

    /// @throws UnwantedAnswer for every answer but the one wanted
    JsonNode register(Declaration declaration) throws IOException, InterruptedException {
        return create("/api/v1/births", declaration.counter(), declaration.key(), declaration.body());
    }

    /// As a program does that does not know what became of its order: also fine where it was registered before.
    JsonNode registerOnce(Declaration declaration) throws IOException, InterruptedException {
        HttpRequest request = order("/api/v1/births", declaration.counter(), declaration.key(), declaration.body());
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
            throw new UnwantedAnswer(answer.statusCode(), answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// @param wish what is known of the person, with the ground
    JsonNode find(Counter counter, ObjectNode wish) throws IOException, InterruptedException {
        HttpRequest request = authorized("/api/v1/persons/find", counter)
                .POST(HttpRequest.BodyPublishers.ofString(
                        wish.put("ground", "PARTY_PRESENT").toString()))
                .build();
        return JSON.readTree(answered(request, OK, HttpResponse.BodyHandlers.ofString()));
    }

    JsonNode person(Counter counter, String person) throws IOException, InterruptedException {
        return read(counter, "/api/v1/persons/" + person);
    }

    JsonNode act(Counter counter, String act) throws IOException, InterruptedException {
        return read(counter, "/api/v1/acts/" + act);
    }

    /// @throws UnwantedAnswer for every answer but the one wanted
    JsonNode order(Orders.Order order) throws IOException, InterruptedException {
        return create(order.path(), order.counter(), order.key(), order.body());
    }

    /// What is known of a document.
    JsonNode document(Counter counter, String document) throws IOException, InterruptedException {
        return read(counter, "/api/v1/documents/" + document);
    }

    /// A document's file.
    byte[] file(Counter counter, String document) throws IOException, InterruptedException {
        HttpRequest request = authorized("/api/v1/documents/" + document + "/file" + GROUND, counter)
                .GET()
                .build();
        return answered(request, OK, HttpResponse.BodyHandlers.ofByteArray());
    }

    /// @param by `code` or `token`
    JsonNode check(String by, String value) throws IOException, InterruptedException {
        String body = JsonNodeFactory.instance.objectNode().put(by, value).toString();
        HttpRequest request = request("/api/v1/document-checks")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(answered(request, OK, HttpResponse.BodyHandlers.ofString()));
    }

    JsonNode check(byte[] file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/document-checks/file"))
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return JSON.readTree(answered(request, OK, HttpResponse.BodyHandlers.ofString()));
    }

    private JsonNode create(String path, Counter counter, UUID key, String body)
            throws IOException, InterruptedException {
        return JSON.readTree(answered(order(path, counter, key, body), CREATED, HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest order(String path, Counter counter, UUID key, String body) {
        return authorized(path, counter)
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private JsonNode read(Counter counter, String path) throws IOException, InterruptedException {
        HttpRequest request = authorized(path + GROUND, counter).GET().build();
        return JSON.readTree(answered(request, OK, HttpResponse.BodyHandlers.ofString()));
    }

    private <T> T answered(HttpRequest request, int wanted, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = http.send(request, handler);
        if (answer.statusCode() != wanted) {
            throw new UnwantedAnswer(answer.statusCode(), answer.body());
        }
        return answer.body();
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

    private HttpRequest.Builder authorized(String path, Counter counter) {
        return request(path).header("Authorization", "Bearer " + counter.token());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
    }

    @Override
    public void close() {
        http.close();
    }
}
