package org.regjistri.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.OfficialOutcome;
import org.regjistri.access.Officials;
import org.regjistri.access.Role;
import org.regjistri.access.TotpSecret;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// S8: sessions of pages.
@RegisterTest
class SignInTest {
    private static final String INSIDE = "/officials";
    private static final Duration STEP = Duration.ofSeconds(30);
    private final TestOfficials testOfficials;
    private final Officials officials;
    private final TestDatabase database;
    private final MutableClock clock;
    private final Browser browser;
    private final int port;

    @Autowired
    SignInTest(
            TestOfficials testOfficials,
            Officials officials,
            TestDatabase database,
            MutableClock clock,
            @LocalServerPort int port) {
        this.testOfficials = testOfficials;
        this.officials = officials;
        this.database = database;
        this.clock = clock;
        this.port = port;
        this.browser = new Browser(port);
    }

    @Test
    void with_password_and_code_the_official_is_in() {
        HttpResponse<String> response = browser.signIn(administrator(), clock.instant());
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(isInside(browser)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-60, 422", "-30, 303", "0, 303", "30, 303", "60, 422"})
    void a_clock_may_be_one_step_off_and_no_more(long seconds, int status) {
        TestOfficial official = administrator();
        assertThat(browser.signIn(official, clock.instant().plusSeconds(seconds))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_wrong_password_and_a_wrong_code_are_refused_in_the_same_words() {
        TestOfficial official = administrator();
        String code = official.code(clock.instant());
        var wrongPassword = browser.signIn(official.userName(), "wrong password", code);
        var wrongCode = browser.signIn(official.userName(), official.password(), other(code));
        var wrongName = browser.signIn("nobody.at.all", official.password(), code);
        assertThat(wrongPassword.statusCode()).isEqualTo(422);
        assertThat(wrongCode.statusCode()).isEqualTo(422);
        assertThat(wrongName.statusCode()).isEqualTo(422);
        assertThat(message(wrongPassword)).isEqualTo(message(wrongCode)).isEqualTo(message(wrongName));
        assertThat(isInside(browser)).isFalse();
        assertThat(attempts(official)).isEqualTo("PASSWORD,CODE");
    }

    @Test
    void a_code_opens_once() {
        TestOfficial official = administrator();
        browser.signIn(official, clock.instant());
        Browser thief = new Browser(port);
        assertThat(thief.signIn(official, clock.instant()).statusCode()).isEqualTo(422);
        assertThat(thief.signIn(official, clock.instant().minus(STEP)).statusCode())
                .as("an older one neither")
                .isEqualTo(422);
        assertThat(isInside(thief)).isFalse();
        assertThat(attempts(official)).isEqualTo("ACCEPTED,CODE_USED,CODE_USED");
    }

    @Test
    void after_five_failures_even_the_right_password_waits_fifteen_minutes() {
        TestOfficial official = administrator();
        failFiveTimes(official.userName());
        HttpResponse<String> locked = browser.signIn(official, clock.instant());
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("Retry-After")).contains("900");
        clock.advance(Duration.ofMinutes(15).plus(STEP));
        assertThat(browser.signIn(official, clock.instant()).statusCode()).isEqualTo(303);
    }

    @Test
    void a_name_that_nobody_has_is_locked_in_the_same_way() {
        failFiveTimes("nobody.known");
        assertThat(browser.signIn("nobody.known", "x", "000000").statusCode()).isEqualTo(429);
        failFiveTimes("nobody.else");
    }

    @Test
    void four_failures_are_forgotten_after_a_success() {
        TestOfficial official = administrator();
        for (int i = 0; i < 4; i++) {
            browser.signIn(official.userName(), "wrong", "000000");
        }
        assertThat(browser.signIn(official, clock.instant()).statusCode()).isEqualTo(303);
        assertThat(browser.signIn(official.userName(), "wrong", "000000").statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_administrator_unlocks() {
        TestOfficial official = administrator();
        failFiveTimes(official.userName());
        officials.unlock(testOfficials.system(), official.id());
        assertThat(browser.signIn(official, clock.instant()).statusCode()).isEqualTo(303);
    }

    @Test
    void the_session_has_a_new_identifier_after_signing_in() {
        browser.get("/sign-in");
        String before = browser.cookie("regjistri");
        browser.signIn(administrator(), clock.instant());
        String after = browser.cookie("regjistri");
        assertThat(after).isNotEqualTo(before);
        Browser attacker = new Browser(port);
        attacker.setCookie("regjistri", String.valueOf(before));
        assertThat(isInside(attacker)).isFalse();
    }

    @Test
    void signing_out_ends_the_session_for_whoever_kept_its_cookie() {
        browser.signIn(administrator(), clock.instant());
        Browser copy = new Browser(port);
        copy.setCookie("regjistri", String.valueOf(browser.cookie("regjistri")));
        assertThat(isInside(copy)).isTrue();
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(isInside(copy)).isFalse();
        assertThat(isInside(browser)).isFalse();
    }

    @Test
    void a_session_without_a_request_for_half_an_hour_is_over() {
        browser.signIn(administrator(), clock.instant());
        clock.advance(Duration.ofMinutes(29));
        assertThat(isInside(browser)).isTrue();
        clock.advance(Duration.ofMinutes(31));
        assertThat(isInside(browser)).isFalse();
    }

    @Test
    void a_busy_session_is_over_after_ten_hours() {
        browser.signIn(administrator(), clock.instant());
        for (int i = 0; i < 24; i++) {
            clock.advance(Duration.ofMinutes(25));
            assertThat(isInside(browser)).as("after %d requests", i).isTrue();
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(isInside(browser)).isFalse();
    }

    @Test
    void a_role_taken_away_is_missed_at_the_next_click() {
        TestOfficial official = administrator();
        browser.signIn(official, clock.instant());
        assertThat(browser.get(INSIDE).statusCode()).isEqualTo(200);
        officials.endRole(testOfficials.system(), official.id(), Role.ADMINISTRATOR, "Decision 9/2026");
        assertThat(browser.get(INSIDE).statusCode()).isEqualTo(403);
        officials.grant(testOfficials.system(), official.id(), Role.ADMINISTRATOR, "Decision 10/2026");
        assertThat(browser.get(INSIDE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_every_open_session() {
        TestOfficial official = administrator();
        browser.signIn(official, clock.instant());
        assertThat(isInside(browser)).isTrue();
        OfficialOutcome changed = officials.changeCredentials(
                testOfficials.system(),
                official.id(),
                new NewCredentials("another long password", TotpSecret.random(new Random(1))));
        assertThat(changed).isInstanceOf(OfficialOutcome.Done.class);
        assertThat(isInside(browser)).isFalse();
        clock.advance(STEP);
        assertThat(browser.signIn(official, clock.instant()).statusCode())
                .as("the old one")
                .isEqualTo(422);
    }

    @Test
    void whoever_is_dismissed_is_out_and_stays_out() {
        TestOfficial official = administrator();
        browser.signIn(official, clock.instant());
        officials.dismiss(testOfficials.system(), official.id(), "Decision 11/2026");
        assertThat(isInside(browser)).isFalse();
        clock.advance(STEP);
        assertThat(browser.signIn(official, clock.instant()).statusCode()).isEqualTo(422);
    }

    @Test
    void a_form_without_its_token_is_refused_with_advice_and_changes_nothing() {
        TestOfficial official = administrator();
        HttpResponse<String> response = browser.postBare(
                "/sign-in",
                Map.of(
                        "userName", official.userName(),
                        "password", official.password(),
                        "code", official.code(clock.instant())));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("The form is too old").contains("load the page again");
        assertThat(attempts(official)).isEmpty();
    }

    @Test
    void after_signing_in_the_official_is_where_they_wanted_to_be() {
        TestOfficial official = administrator();
        var response = browser.post(
                "/sign-in",
                Map.of(
                        "userName", official.userName(),
                        "password", official.password(),
                        "code", official.code(clock.instant()),
                        "return", "/officials?after=x"));
        assertThat(response.headers().firstValue("Location")).contains("/en/officials?after=x");
    }

    @ParameterizedTest
    @CsvSource({
        "/officials, /officials",
        "https://elsewhere.example, /",
        "//elsewhere.example, /",
        "/\\elsewhere.example, /",
        "'', /",
        "/sign-out, /"
    })
    void nobody_is_led_to_another_site(String wanted, String place) {
        assertThat(SignInForm.placeHere(wanted)).isEqualTo(place);
    }

    private TestOfficial administrator() {
        return testOfficials.appoint("A-IT", Role.ADMINISTRATOR);
    }

    private void failFiveTimes(String userName) {
        for (int i = 0; i < 5; i++) {
            browser.signIn(userName, "wrong", "000000");
        }
    }

    private static boolean isInside(Browser browser) {
        return browser.get(INSIDE).statusCode() == 200;
    }

    private static String other(String code) {
        return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
    }

    private static String message(HttpResponse<String> response) {
        String body = response.body();
        int start = body.indexOf("error-summary");
        return body.substring(start, body.indexOf("</ul>", start));
    }

    private String attempts(TestOfficial official) {
        return database.owner()
                .sql("""
                        SELECT coalesce(string_agg(outcome, ',' ORDER BY xmin::text::bigint, ctid), '')
                        FROM access.sign_in_attempt WHERE official = :official
                        """)
                .param("official", official.id())
                .query(String.class)
                .single();
    }
}
