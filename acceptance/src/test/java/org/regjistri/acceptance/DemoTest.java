package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// How the demo behaves as a program. Last, so that the log holds what all tests before did.
@Order(6)
class DemoTest {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int FOLDER_IN_USE = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private final Demo demo = Demo.shared();

    @Test
    void a_second_demo_on_the_folder_says_so_in_one_sentence() {
        Server.End end = Server.run(demo.server().data(), "demo");
        assertThat(end.code()).isEqualTo(FOLDER_IN_USE);
        assertThat(sentences(end.messages())).hasSize(1);
        assertThat(end.messages()).contains(demo.server().data().toString());
        assertThat(end.messages()).doesNotContain("Exception", "\tat ");
        assertThat(demo.server().isReady()).as("the first one goes on").isTrue();
    }

    private static List<String> sentences(String messages) {
        return messages.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("WARNING:"))
                .toList();
    }

    @Test
    void after_a_kill_the_next_start_takes_over_and_sigterm_ends_it_in_good_order() {
        Path data = Built.freshFolder("killed").resolve("data");
        Server first = Server.start(data, null);
        first.kill();
        Optional<ProcessHandle> leftBehind = first.postgres();
        assertThat(leftBehind).as("its PostgreSQL is left behind").isPresent();

        try (Server second = Server.start(data, null)) {
            assertThat(second.isReady()).isTrue();
            second.stop(GRACE);
            assertThat(second.postgres()).as("no PostgreSQL is left").isEmpty();
            assertThat(leftBehind.orElseThrow().isAlive()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sq/",
                "/sq/sign-in",
                "/sq/nowhere",
                "/api/v1/acts/1",
                "/api/v1/nowhere",
                "/journal/checkpoint",
                "/health/ready"
            })
    void every_answer_has_strict_headers_and_is_kept_nowhere(String path) {
        HttpHeaders headers = get(path).headers();
        isStrict(headers);
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void an_asset_has_strict_headers_and_may_be_kept() {
        String page = get("/sq/").body();
        var stylesheet = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"").matcher(page);
        assertThat(stylesheet.find()).isTrue();
        HttpResponse<String> asset = get(stylesheet.group(1));
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(asset.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("max-age");
    }

    private static void isStrict(HttpHeaders headers) {
        String policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .containsPattern("default-src '(self|none)'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void an_error_tells_a_number_and_nothing_of_the_inside() {
        HttpResponse<String> answer = get("/sq/births/%F0%28%8C/registered");
        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("Exception", "org.", "java.", "SELECT ");
        HttpResponse<String> api = get("/api/v1/persons/1");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    /// Every line is JSON, and none tells who anybody is.
    @Test
    void the_log_is_for_programs_and_names_nobody() {
        demo.registered();
        demo.api()
                .post(
                        "/api/v1/persons/find",
                        "{\"personalNumber\":\"" + demo.registered().number() + "\",\"ground\":\"SUPERVISION\"}");
        demo.api()
                .post(
                        "/api/v1/births",
                        "{\"child\":{\"given\":\""
                                + demo.registered().declaration().given() + "\"");
        String log = demo.server().log();
        assertThat(log).isNotBlank();
        log.lines().forEach(line -> {
            JsonNode json = Json.read(line);
            assertThat(json.path("@timestamp").asString()).as(line).isNotEmpty();
        });
        Set<String> words =
                WORD.matcher(log).results().map(result -> result.group()).collect(Collectors.toSet());
        Set<String> told = new TreeSet<>();
        for (People.Someone person : demo.people().all()) {
            if (words.contains(person.given()) || words.contains(person.surname())) {
                told.add(person.name());
            }
            if (person.number() != null && log.contains(person.number())) {
                told.add(person.number());
            }
        }
        told.addAll(words.contains("Shqiponja") ? Set.of("Shqiponja") : Set.of());
        assertThat(told).isEmpty();
        assertThat(log).doesNotContain(demo.registered().number());
    }

    private HttpResponse<String> get(String path) {
        try {
            return demo.server()
                    .client()
                    .send(
                            HttpRequest.newBuilder(demo.server().address(path)).build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        }
    }
}
