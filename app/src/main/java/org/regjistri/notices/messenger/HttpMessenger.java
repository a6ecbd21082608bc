package org.regjistri.notices.messenger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/// Hands SMS to whoever sends them: `POST` of `{"id": …, "to": …, "text": …}` with a bearer token. An answer of 2xx
/// says
/// that it was taken over.
public final class HttpMessenger implements Messenger {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(20);
    /// The message itself is refused; all else may be mended on either side.
    private static final Set<Integer> FOR_GOOD = Set.of(400, 422);

    private final URI address;
    private final Secret token;
    private final HttpClient client;

    public HttpMessenger(URI address, Secret token) {
        this.address = address;
        this.token = token;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void send(Message message) throws NotSent {
        try {
            int status = client.send(request(message), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status < 200 || status > 299) {
                String fault = "Answer " + status;
                throw FOR_GOOD.contains(status) ? NotSent.forGood(fault) : NotSent.thisTime(fault);
            }
        } catch (IOException e) {
            throw NotSent.thisTime(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotSent.thisTime("Stopped");
        }
    }

    private HttpRequest request(Message message) throws IOException {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("id", message.id().toString())
                .put("to", message.address())
                .put("text", message.text())
                .toString();
        return HttpRequest.newBuilder(address)
                .timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token.read())
                .header("Idempotency-Key", message.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
