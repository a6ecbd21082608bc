package org.regjistri.access;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// One request, bytes and all.
@SuppressWarnings("ArrayRecordComponent") // compared with nothing
record Attack(String method, String path, Map<String, String> headers, byte[] body) {
    private static final int SHOWN = 400;

    Attack with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Attack(method, path, all, body);
    }

    Attack without(String header) {
        Map<String, String> all = new TreeMap<>(headers);
        all.remove(header);
        return new Attack(method, path, all, body);
    }

    Attack at(String otherPath) {
        return new Attack(method, otherPath, headers, body);
    }

    Attack by(String otherMethod) {
        return new Attack(otherMethod, path, headers, body);
    }

    Attack sending(byte[] otherBody) {
        return new Attack(method, path, headers, otherBody);
    }

    Attack sending(String otherBody) {
        return sending(otherBody.getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest request(int port) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofMinutes(1))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    /// As a command that sends it again; of a long body only the beginning. A token is not shown.
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("curl -X " + method + " '" + path + "'");
        headers.forEach((name, value) -> line.append(" -H '")
                .append(name)
                .append(": ")
                .append(name.equals("Authorization") && value.length() > 30 ? "Bearer $TOKEN" : value)
                .append('\''));
        if (body.length > 0) {
            String text = new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.UTF_8);
            line.append(" --data-binary '").append(text).append('\'');
            if (body.length > SHOWN) {
                line.append(" # and so on, ").append(body.length).append(" bytes");
            }
        }
        return line.toString();
    }
}
