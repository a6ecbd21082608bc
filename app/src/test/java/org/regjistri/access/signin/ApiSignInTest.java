package org.regjistri.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.Officials;
import org.regjistri.access.Role;
import org.regjistri.access.TotpSecret;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

/// S8: tokens of the API.
@RegisterTest
class ApiSignInTest {
    private final TestOfficials testOfficials;
    private final Officials officials;
    private final ApiTokens tokens;
    private final TestDatabase database;
    private final MutableClock clock;
    private final ApiClient program;
    private final int port;

    @Autowired
    ApiSignInTest(
            TestOfficials testOfficials,
            Officials officials,
            ApiTokens tokens,
            TestDatabase database,
            MutableClock clock,
            @LocalServerPort int port) {
        this.testOfficials = testOfficials;
        this.officials = officials;
        this.tokens = tokens;
        this.database = database;
        this.clock = clock;
        this.port = port;
        this.program = new ApiClient(port);
    }

    @Test
    void password_and_code_give_a_token_for_ten_hours_of_which_the_hash_is_kept() {
        TestOfficial official = auditor();
        HttpResponse<String> response = program.signIn(official, clock.instant());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"expiresAt\":\"2026-11-23T19:00:00Z\"");
        assertThat(isGood(program)).isTrue();
        String kept = database.owner()
                .sql("SELECT encode(token_hash, 'escape') || encode(token_hash, 'base64') FROM access.api_token "
                        + "WHERE official = :official")
                .param("official", official.id())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(String.valueOf(program.token()));
    }

    @Test
    void a_wrong_password_gives_a_problem_and_no_token() {
        TestOfficial official = auditor();
        HttpResponse<String> response = program.post(
                "/api/v1/sign-in",
                Map.of("userName", official.userName(), "password", "wrong", "code", official.code(clock.instant())));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body()).contains("/problems/access.sign-in-refused");
    }

    @Test
    void missing_fields_are_refused_like_wrong_ones() {
        assertThat(program.post("/api/v1/sign-in", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_locked_name_is_told_when_to_come_back() {
        TestOfficial official = auditor();
        Map<String, String> wrong = Map.of("userName", official.userName(), "password", "x", "code", "1");
        for (int i = 0; i < 5; i++) {
            program.post("/api/v1/sign-in", wrong);
        }
        HttpResponse<String> response = program.signIn(official, clock.instant());
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("900");
    }

    @Test
    void a_token_ends_after_ten_hours() {
        program.signIn(auditor(), clock.instant());
        clock.advance(Duration.ofHours(10).minusSeconds(1));
        assertThat(isGood(program)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isGood(program)).isFalse();
    }

    @Test
    void signing_out_revokes_the_token() {
        program.signIn(auditor(), clock.instant());
        assertThat(program.send("POST", "/api/v1/sign-out", null).statusCode()).isEqualTo(204);
        assertThat(isGood(program)).isFalse();
    }

    @Test
    void a_new_password_makes_every_token_worthless() {
        TestOfficial official = auditor();
        program.signIn(official, clock.instant());
        SignedIn before = tokens.of(bearing(program)).orElseThrow();
        officials.changeCredentials(
                testOfficials.system(),
                official.id(),
                new NewCredentials("another long password", TotpSecret.random(new Random(2))));
        long epoch = database.owner()
                .sql("SELECT session_epoch FROM access.sign_in_state WHERE official = :official")
                .param("official", official.id())
                .query(Long.class)
                .single();
        assertThat(before.epoch()).isLessThan(epoch);
    }

    @Test
    void a_token_opens_no_page() throws Exception {
        program.signIn(testOfficials.appoint("A-IT", Role.ADMINISTRATOR), clock.instant());
        assertThat(program.get("/en/officials").statusCode()).isEqualTo(303);
    }

    @Test
    void the_api_sets_no_cookie() {
        HttpResponse<String> response = program.signIn(auditor(), clock.instant());
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(new Browser(port).getPlain("/api/v1/none").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    private TestOfficial auditor() {
        return testOfficials.appoint("A-CRA", Role.AUDITOR);
    }

    private boolean isGood(ApiClient client) {
        return tokens.of(bearing(client)).isPresent();
    }

    private static MockHttpServletRequest bearing(ApiClient client) {
        var request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + client.token());
        return request;
    }
}
