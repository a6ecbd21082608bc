package org.regjistri.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A program that speaks to the API.
public final class ApiClient {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private final URI root;
    private @Nullable String token;
    private String key = UUID.randomUUID().toString();

    public ApiClient(int port) {
        this.root = URI.create("http://localhost:" + port);
    }

    /// The same official's, for orders at the same moment.
    public ApiClient copy() {
        ApiClient copy = new ApiClient(root.getPort());
        copy.token = token;
        return copy;
    }

    /// Sends this key with every order from now on, in place of a random one.
    public ApiClient withKey(String idempotencyKey) {
        key = idempotencyKey;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    /// With a key of its own.
    public HttpResponse<String> postNew(String path, Object body) {
        return withKey(UUID.randomUUID().toString()).post(path, body);
    }

    public HttpResponse<String> post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    /// @param body JSON; null for none
    public HttpResponse<String> send(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .header("Accept-Language", "en")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", key);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Keeps the token where the sign-in succeeds.
    public HttpResponse<String> signIn(TestOfficial official, Instant now) {
        HttpResponse<String> response = post(
                "/api/v1/sign-in",
                java.util.Map.of(
                        "userName", official.userName(),
                        "password", official.password(),
                        "code", official.code(now)));
        if (response.statusCode() == 200) {
            token = JSON.readTree(response.body()).path("token").asString();
        }
        return response;
    }

    public @Nullable String token() {
        return token;
    }
}
