package org.regjistri.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody's browser, as far as HTTP goes: keeps cookies, follows nothing by itself.
public final class Browser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String LANGUAGE = "/en";
    private final URI root;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(int port) {
        this.root = URI.create("http://localhost:" + port);
    }

    /// @param path without the language
    public HttpResponse<String> get(String path) {
        return send(request(LANGUAGE + path).GET());
    }

    /// At this very address: nothing is put before it.
    public HttpResponse<String> getPlain(String address) {
        return send(request(address).GET());
    }

    /// With the token that a form of ours would have.
    ///
    /// @param path without the language
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", formToken());
        return postBare(path, all);
    }

    /// A file in the field `file`, as a form with `enctype` sends it, with the form's token.
    ///
    /// @param path without the language
    public HttpResponse<String> postFile(String path, byte[] content) {
        return postFile(path, Map.of(), content);
    }

    /// With other fields.
    public HttpResponse<String> postFile(String path, Map<String, String> fields, byte[] content) {
        return postFile(path, fields, content, formToken());
    }

    /// @param formToken as if it were the form's
    public HttpResponse<String> postFile(String path, byte[] content, String formToken) {
        return postFile(path, Map.of(), content, formToken);
    }

    private HttpResponse<String> postFile(String path, Map<String, String> fields, byte[] content, String formToken) {
        StringBuilder others = new StringBuilder();
        fields.forEach((name, value) -> others.append("--form\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        String before = others + "--form\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + formToken
                + "\r\n--form\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n";
        return send(request(LANGUAGE + path)
                .header("Content-Type", "multipart/form-data; boundary=form")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(before),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--form--\r\n"))));
    }

    /// Exactly these fields.
    public HttpResponse<String> postBare(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(LANGUAGE + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signIn(TestOfficial official, Instant now) {
        return signIn(official.userName(), official.password(), official.code(now));
    }

    public HttpResponse<String> signIn(String userName, String password, String code) {
        return post("/sign-in", Map.of("userName", userName, "password", password, "code", code));
    }

    public boolean isSignedIn() {
        return get("/account").statusCode() == 200;
    }

    /// Where an answer leads.
    ///
    /// @throws AssertionError where it leads nowhere
    public static String location(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError("Not 303, but " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError("Leads nowhere"));
    }

    public int port() {
        return root.getPort();
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    /// The session's form token, read from a form that everybody can see.
    private String formToken() {
        Matcher form = FORM_TOKEN.matcher(get("/sign-in").body());
        if (!form.find()) {
            throw new AssertionError("The form has no token");
        }
        return form.group(1);
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(address));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.substring(
                0, Optional.of(setCookie.indexOf(';')).filter(end -> end >= 0).orElse(setCookie.length()));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
