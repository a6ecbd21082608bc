package org.regjistri.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Officials;
import org.regjistri.access.Role;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Passkeys over HTTP, with an authenticator that can also lie.
@RegisterTest
class PasskeyTest {
    private static final AtomicLong SEED = new AtomicLong(20261122);
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");
    private static final Pattern HANDLE = Pattern.compile("data-handle=\"([^\"]+)\"");
    private static final Pattern PASSKEY = Pattern.compile("name=\"passkey\" value=\"([^\"]+)\"");
    private static final String REFUSED = "/en/sign-in?refused=passkey";
    private final TestOfficials testOfficials;
    private final Officials officials;
    private final TestDatabase database;
    private final MutableClock clock;
    private final int port;
    private final Browser owner;
    private final TestOfficial auditor;
    private FakePasskey passkey;

    @Autowired
    PasskeyTest(
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
        this.owner = new Browser(port);
        this.auditor = testOfficials.appoint("A-CRA", Role.AUDITOR);
        this.passkey = new FakePasskey("AAAA", 0);
    }

    @BeforeEach
    void sign_in() {
        assertThat(owner.signIn(auditor, clock.instant()).statusCode()).isEqualTo(303);
        passkey = fresh(owner);
    }

    @Test
    void a_registered_passkey_signs_in_without_password_and_code() {
        assertThat(register(passkey)).isEqualTo("/en/account");
        Browser other = new Browser(port);
        assertThat(signIn(other, passkey.withSignatures(2))).isEqualTo("/en/");
        assertThat(other.isSignedIn()).isTrue();
        assertThat(other.get("/journal").statusCode()).as("the roles are read").isEqualTo(200);
        assertThat(other.get("/account").body()).contains("Laptop").contains("sign in with password and code");
        assertThat(testOfficials.attempts(auditor)).contains("PASSKEY ACCEPTED");
    }

    @Test
    void registering_ends_every_other_session_and_keeps_this_one() {
        Browser elsewhere = new Browser(port);
        clock.advance(Duration.ofSeconds(30));
        elsewhere.signIn(auditor, clock.instant());
        register(passkey);
        assertThat(owner.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
    }

    @Test
    void both_ends_of_a_passkey_stand_in_the_journal() {
        register(passkey);
        owner.post("/account/passkeys/end", Map.of("passkey", passkeyOnPage()));
        assertThat(database.owner()
                        .sql("""
                                SELECT substring(convert_from(envelope, 'UTF8') FROM '"kind":"([^"]+)"')
                                FROM journal.entry WHERE convert_from(envelope, 'UTF8') LIKE '%' || :actor || '%'
                                """)
                        .param("actor", "official:" + auditor.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("passkey.registered", "passkey.removed");
    }

    @Test
    void a_removed_passkey_opens_nothing() {
        register(passkey);
        owner.post("/account/passkeys/end", Map.of("passkey", passkeyOnPage()));
        assertThat(signIn(new Browser(port), passkey.withSignatures(2))).isEqualTo(REFUSED);
        assertThat(testOfficials.attempts(auditor))
                .as("of nobody, because it is nobodys")
                .doesNotContain("PASSKEY");
    }

    @Test
    void nobody_removes_the_passkey_of_somebody_else() {
        register(passkey);
        Browser stranger = new Browser(port);
        stranger.signIn(testOfficials.appoint("A-CRA", Role.AUDITOR), clock.instant());
        stranger.post("/account/passkeys/end", Map.of("passkey", passkeyOnPage()));
        assertThat(signIn(new Browser(port), passkey.withSignatures(2))).isEqualTo("/en/");
    }

    @Test
    void the_passkey_of_somebody_who_left_opens_nothing() {
        register(passkey);
        officials.dismiss(testOfficials.system(), auditor.id(), "Decision 6/2026");
        assertThat(signIn(new Browser(port), passkey.withSignatures(2))).isEqualTo(REFUSED);
    }

    @Test
    void a_key_that_nobody_registered_opens_nothing() {
        assertThat(signIn(new Browser(port), passkey)).isEqualTo(REFUSED);
    }

    @Test
    void an_answer_that_claims_another_owner_is_refused() {
        register(passkey);
        Browser other = new Browser(port);
        String answer = passkey.withSignatures(2).signed(challenge(other, "/sign-in"), new byte[16]);
        assertThat(send(other, answer)).isEqualTo(REFUSED);
        assertThat(testOfficials.attempts(auditor)).contains("PASSKEY PASSKEY");
    }

    @Test
    void an_answer_is_good_once_and_in_its_own_session_only() {
        register(passkey);
        Browser first = new Browser(port);
        String answer = passkey.withSignatures(2).signed(challenge(first, "/sign-in"));
        assertThat(send(new Browser(port), answer)).as("of another session").isEqualTo(REFUSED);
        assertThat(send(first, answer)).isEqualTo("/en/");
        assertThat(send(first, answer)).as("again").isEqualTo(REFUSED);
    }

    @Test
    void a_challenge_is_good_for_five_minutes() {
        register(passkey);
        Browser other = new Browser(port);
        String answer = passkey.withSignatures(2).signed(challenge(other, "/sign-in"));
        clock.advance(Duration.ofMinutes(5));
        assertThat(send(other, answer)).isEqualTo(REFUSED);
    }

    @Test
    void a_count_that_does_not_grow_tells_of_a_copied_key() {
        register(passkey);
        assertThat(signIn(new Browser(port), passkey.withSignatures(7))).isEqualTo("/en/");
        assertThat(signIn(new Browser(port), passkey.withSignatures(7))).isEqualTo(REFUSED);
        assertThat(signIn(new Browser(port), passkey.withSignatures(6))).isEqualTo(REFUSED);
        assertThat(signIn(new Browser(port), passkey.withSignatures(8))).isEqualTo("/en/");
    }

    @Test
    void what_was_signed_for_another_site_is_refused() {
        register(passkey);
        assertThat(signIn(new Browser(port), passkey.withSignatures(2).from("http://localhost:8081")))
                .isEqualTo(REFUSED);
        assertThat(signIn(new Browser(port), passkey.withSignatures(3).from("https://regjistri.example")))
                .isEqualTo(REFUSED);
    }

    @Test
    void without_unlocking_the_device_nothing_opens() {
        register(passkey);
        assertThat(signIn(new Browser(port), passkey.withSignatures(2).withFlags(FakePasskey.PRESENT)))
                .isEqualTo(REFUSED);
        assertThat(signIn(new Browser(port), passkey.withSignatures(3).withFlags(FakePasskey.VERIFIED)))
                .isEqualTo(REFUSED);
    }

    @Test
    void no_passkey_is_registered_for_another_site_or_without_unlocking() {
        assertThat(register(fresh(owner).from("https://regjistri.example"))).isEqualTo("/en/account?refused=passkey");
        assertThat(register(fresh(owner).withFlags(FakePasskey.PRESENT))).isEqualTo("/en/account?refused=passkey");
        assertThat(owner.get("/account").body()).doesNotContain("Laptop");
    }

    @Test
    void a_challenge_for_signing_in_registers_nothing() {
        String answer = passkey.registered(challenge(owner, "/sign-in"));
        assertThat(Browser.location(owner.post("/account/passkeys", Map.of("name", "Laptop", "answer", answer))))
                .isEqualTo("/en/account?refused=passkey");
    }

    @Test
    void a_quarter_of_an_hour_after_the_password_no_passkey_is_added() {
        String answer = passkey.registered(challenge(owner, "/account"));
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(Browser.location(owner.post("/account/passkeys", Map.of("name", "Laptop", "answer", answer))))
                .isEqualTo("/en/account?refused=passkey-stale");
    }

    @Test
    void a_credential_is_registered_once() {
        register(passkey);
        assertThat(register(passkey)).isEqualTo("/en/account?refused=passkey");
    }

    private FakePasskey fresh(Browser browser) {
        return new FakePasskey(found(HANDLE, browser.get("/account").body()), SEED.incrementAndGet());
    }

    private String register(FakePasskey key) {
        String answer = key.registered(challenge(owner, "/account"));
        return Browser.location(owner.post("/account/passkeys", Map.of("name", "Laptop", "answer", answer)));
    }

    private static String signIn(Browser browser, FakePasskey key) {
        return send(browser, key.signed(challenge(browser, "/sign-in")));
    }

    private static String send(Browser browser, String answer) {
        return Browser.location(browser.post("/sign-in/passkey", Map.of("answer", answer)));
    }

    private String passkeyOnPage() {
        return UUID.fromString(found(PASSKEY, owner.get("/account").body())).toString();
    }

    private static String challenge(Browser browser, String page) {
        return found(CHALLENGE, browser.get(page).body());
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
