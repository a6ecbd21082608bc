package org.regjistri.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Officials;
import org.regjistri.access.Role;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// S8: an official sees and ends their sessions; an administrator ends anybody's.
@RegisterTest
class SessionsTest {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String SOMEBODY = "/api/v1/persons/00000000-0000-7000-8000-000000000001?ground=REGISTRATION";
    private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private final TestOfficials testOfficials;
    private final Officials officials;
    private final MutableClock clock;
    private final int port;
    private final Browser here;
    private final Browser there;
    private final ApiClient program;
    private TestOfficial auditor;

    @Autowired
    SessionsTest(TestOfficials testOfficials, Officials officials, MutableClock clock, @LocalServerPort int port) {
        this.testOfficials = testOfficials;
        this.officials = officials;
        this.clock = clock;
        this.port = port;
        this.here = new Browser(port);
        this.there = new Browser(port);
        this.program = new ApiClient(port);
        this.auditor = testOfficials.appoint("A-CRA", Role.AUDITOR);
    }

    @BeforeEach
    void sign_in_twice_and_with_a_program() {
        signIn(there);
        assertThat(program.signIn(auditor, clock.instant()).statusCode()).isEqualTo(200);
        clock.advance(STEP);
        signIn(here);
    }

    private void signIn(Browser browser) {
        assertThat(browser.signIn(auditor, clock.instant()).statusCode()).isEqualTo(303);
        clock.advance(STEP);
    }

    @Test
    void ones_own_sessions_are_listed_and_this_one_is_marked() {
        String page = here.get("/account").body();
        assertThat(page).contains("this window").contains("Program, since");
        assertThat(ids(SESSION, page)).as("those that can be ended from here").hasSize(1);
        assertThat(ids(TOKEN, page)).hasSize(1);
    }

    @Test
    void another_session_is_ended_from_here_and_its_cookie_opens_nothing() {
        String other = ids(SESSION, here.get("/account").body()).getFirst();
        assertThat(here.post("/account/sessions/end", Map.of("session", other)).statusCode())
                .isEqualTo(303);
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
        assertThat(isIn(program)).as("the program goes on").isTrue();
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        String theirs = ids(SESSION, here.get("/account").body()).getFirst();
        String token = ids(TOKEN, here.get("/account").body()).getFirst();
        Browser stranger = new Browser(port);
        stranger.signIn(testOfficials.appoint("A-CRA", Role.AUDITOR), clock.instant());
        stranger.post("/account/sessions/end", Map.of("session", theirs));
        stranger.post("/account/tokens/end", Map.of("token", token));
        assertThat(isIn(there)).isTrue();
        assertThat(isIn(program)).isTrue();
    }

    @Test
    void a_programs_token_is_ended_from_the_page() {
        String token = ids(TOKEN, here.get("/account").body()).getFirst();
        here.post("/account/tokens/end", Map.of("token", token));
        assertThat(isIn(program)).isFalse();
        assertThat(isIn(there)).isTrue();
    }

    @Test
    void signing_out_everywhere_ends_every_session_and_token() {
        assertThat(here.post("/account/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(List.of(isIn(here), isIn(there), isIn(program))).containsOnly(false);
    }

    @Test
    void an_administrator_ends_all_of_somebodys_sessions() {
        Browser administrator = new Browser(port);
        administrator.signIn(testOfficials.appoint("A-IT", Role.ADMINISTRATOR), clock.instant());
        String path = "/officials/" + auditor.id();
        assertThat(administrator.get(path).body()).contains("Open sessions");
        assertThat(administrator.post(path + "/sessions/end", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(List.of(isIn(here), isIn(there), isIn(program))).containsOnly(false);
        assertThat(isIn(administrator)).isTrue();
    }

    @Test
    void a_role_taken_away_is_missed_at_once_in_sessions_and_programs() {
        TestOfficial registrar = testOfficials.appoint("M06", Role.REGISTRAR);
        ApiClient theirs = new ApiClient(port);
        theirs.signIn(registrar, clock.instant());
        assertThat(theirs.get(SOMEBODY).statusCode()).isEqualTo(404);
        officials.endRole(testOfficials.system(), registrar.id(), Role.REGISTRAR, "Decision 5/2026");
        assertThat(theirs.get(SOMEBODY).statusCode()).isEqualTo(403);
        assertThat(here.get("/journal").statusCode()).isEqualTo(200);
        officials.endRole(testOfficials.system(), auditor.id(), Role.AUDITOR, "Decision 5/2026");
        assertThat(here.get("/journal").statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_left_is_out_in_sessions_and_programs() {
        officials.dismiss(testOfficials.system(), auditor.id(), "Decision 6/2026");
        assertThat(List.of(isIn(here), isIn(there), isIn(program))).containsOnly(false);
    }

    private static boolean isIn(Browser browser) {
        HttpResponse<String> response = browser.get("/account");
        assertThat(response.statusCode()).isIn(200, 303);
        return response.statusCode() == 200;
    }

    /// A program that is signed in is told that it may not; one that is not, to sign in.
    private static boolean isIn(ApiClient program) {
        return program.get(SOMEBODY).statusCode() != 401;
    }

    private static List<String> ids(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(text -> text.replaceFirst(".*value=\"([^\"]+)\"", "$1"))
                .toList();
    }
}
