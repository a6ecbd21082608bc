package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.testing.Browser;
import org.regjistri.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Where HTTP itself is pushed: messages with two ends, methods that nobody needs, other origins, the last answer of a
/// session.
@RegisterTest
@ExtendWith(OutputCaptureExtension.class)
class HttpEdgesTest {
    private static final Pattern ANSWER = Pattern.compile("(?m)^HTTP/1\\.1 ([0-9]{3})");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final Browser browser;

    @Autowired
    HttpEdgesTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @Test
    void what_is_refused_before_all_else_is_told_as_strictly() {
        HttpResponse<String> refused = browser.getPlain("/en/acts/;a=b");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(refused.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(refused.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /[] HTTP/1.1", "NONSENSE", "GET / HTTP/9.9"})
    void what_is_no_http_is_told_as_strictly(String line) throws IOException {
        assertThat(raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("X-Content-Type-Options: nosniff", "frame-ancestors 'none'");
    }

    @Test
    void nothing_is_sent_back_by_trace() throws IOException {
        String answer =
                raw("TRACE /en/sign-in HTTP/1.1\r\nHost: localhost\r\nX-Secret: 4711\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("4711");
    }

    /// Whoever stands in front may believe one length and we the other: then the rest is nobody's request.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 4\r\nContent-Length: 5",
                "Transfer-Encoding: xchunked",
                "Content-Length: +4"
            })
    void a_message_with_two_ends_is_followed_by_none(String lengths) throws IOException {
        String answers = raw("POST /health/live HTTP/1.1\r\nHost: localhost\r\n" + lengths
                + "\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(ANSWER.matcher(answers).results().map(answer -> answer.group(1)))
                .as(answers)
                .singleElement()
                .isIn("400", "405", "501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "OPTIONS"})
    void another_origin_is_let_read_nothing(String method) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + browser.port() + "/api/v1/persons/find"))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "POST")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void signing_out_empties_the_browsers_cache() {
        assertThat(browser.post("/sign-out", Map.of()).headers().firstValue("Clear-Site-Data"))
                .contains("\"cache\"");
    }

    @Test
    void a_form_without_its_token_leaves_a_line_in_the_log(CapturedOutput log) {
        assertThat(browser.postBare("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(log.getAll()).contains("A form came without its token");
    }

    /// All that comes back until the server closes, or says no more.
    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", browser.port())) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
