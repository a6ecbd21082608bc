package org.regjistri.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.access.Role;
import org.regjistri.access.provider.FakeProvider.Fault;
import org.regjistri.access.provider.FakeProvider.Login;
import org.regjistri.access.signin.ProviderSettings;
import org.regjistri.law.LegalTime;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// Signing in at an identity provider that can also lie.
@RegisterTest(alone = true)
@Import(ProviderSignInTest.AtTheFake.class)
class ProviderSignInTest {
    private static final FakeProvider PROVIDER = new FakeProvider();
    private final TestOfficials testOfficials;
    private final TestDatabase database;
    private final MutableClock clock;
    private final LegalTime time;
    private final int port;
    private final TestOfficial auditor;
    private final String subject = "subject-" + UUID.randomUUID();
    private final Browser administrator;
    private final Browser browser;

    @TestConfiguration
    static class AtTheFake {
        @Bean
        @Primary
        ProviderSettings fakeProvider() throws IOException {
            Path secret = Files.createTempFile(Files.createDirectories(Path.of("target")), "provider", ".secret");
            Files.writeString(secret, FakeProvider.SECRET);
            return settings(PROVIDER.issuer(), secret.toString());
        }
    }

    private static ProviderSettings settings(String issuer, String secretFile) {
        return new ProviderSettings(
                issuer, "eHyrja", FakeProvider.CLIENT, secretFile, "sub", Set.of(), Set.of("mfa"), false);
    }

    @Autowired
    ProviderSignInTest(
            TestOfficials testOfficials,
            TestDatabase database,
            MutableClock clock,
            LegalTime time,
            @LocalServerPort int port) {
        this.testOfficials = testOfficials;
        this.database = database;
        this.clock = clock;
        this.time = time;
        this.port = port;
        this.auditor = testOfficials.appoint("A-CRA", Role.AUDITOR);
        this.administrator = new Browser(port);
        this.browser = new Browser(port);
    }

    @BeforeEach
    void link_the_auditor() {
        Browser second = new Browser(port);
        administrator.signIn(testOfficials.appoint("A-IT", Role.ADMINISTRATOR), clock.instant());
        second.signIn(testOfficials.appoint("A-IT", Role.ADMINISTRATOR), clock.instant());
        String proposal = Browser.location(administrator.post(
                "/officials/" + auditor.id() + "/link", Map.of("subject", subject, "reason", "Decision 11/2026")));
        assertThat(proposal).startsWith("/en/appointments/");
        assertThat(Browser.location(second.post(proposal.substring("/en".length()) + "/approval", Map.of())))
                .isEqualTo("/en/officials/" + auditor.id());
    }

    @Test
    void whoever_is_linked_is_in_and_where_they_wanted_to_be() {
        assertThat(browser.get("/sign-in").body()).contains("Sign in at eHyrja");
        Login login = leave(browser, "/journal", Fault.NONE);
        assertThat(arrive(browser, PROVIDER.code(login), state)).isEqualTo("/en/journal");
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(testOfficials.attempts(auditor)).isEqualTo("PROVIDER ACCEPTED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "NO_FACTOR"})
    void a_token_that_is_not_good_opens_nothing(Fault fault) {
        Login login = leave(browser, "/", fault);
        assertThat(arrive(browser, PROVIDER.code(login), state)).isEqualTo("/en/sign-in?refused=provider");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void without_a_second_factor_nothing_opens() {
        Login login = leave(browser, "/", Fault.NO_FACTOR);
        assertThat(arrive(browser, PROVIDER.code(login), state)).isEqualTo("/en/sign-in?refused=provider-factor");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void the_way_back_is_good_once() {
        Login login = leave(browser, "/", Fault.NONE);
        String code = PROVIDER.code(login);
        String good = state;
        assertThat(arrive(browser, code, good)).isEqualTo("/en/");
        browser.post("/sign-out", Map.of());
        assertThat(arrive(browser, code, good)).as("the same again").isEqualTo("/en/sign-in?refused=provider");
        Login later = leave(browser, "/", Fault.NONE);
        assertThat(arrive(browser, code, state))
                .as("the code again, %s", later)
                .isEqualTo("/en/sign-in?refused=provider");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void a_state_of_another_session_or_of_nobody_is_refused() {
        Browser victim = new Browser(port);
        Login login = leave(browser, "/", Fault.NONE);
        String attackers = state;
        leave(victim, "/", Fault.NONE);
        assertThat(arrive(victim, PROVIDER.code(login), attackers)).isEqualTo("/en/sign-in?refused=provider");
        assertThat(arrive(new Browser(port), PROVIDER.code(login), attackers))
                .isEqualTo("/en/sign-in?refused=provider");
        assertThat(victim.isSignedIn()).isFalse();
    }

    @Test
    void a_code_of_another_journey_is_refused_by_its_proof() {
        Login first = leave(browser, "/", Fault.NONE);
        leave(browser, "/", Fault.NONE);
        assertThat(arrive(browser, PROVIDER.code(first), state)).isEqualTo("/en/sign-in?refused=provider");
    }

    @Test
    void the_journey_takes_ten_minutes_at_most() {
        Login login = leave(browser, "/", Fault.NONE);
        clock.advance(Duration.ofMinutes(10));
        assertThat(arrive(browser, PROVIDER.code(login), state)).isEqualTo("/en/sign-in?refused=provider");
    }

    @Test
    void whoever_is_linked_to_nobody_is_told_so_and_a_line_is_written() {
        long before = denials();
        Login known = leave(browser, "/", Fault.NONE);
        Login stranger = new Login("stranger", known.nonce(), known.challenge(), known.at(), Fault.NONE);
        assertThat(arrive(browser, PROVIDER.code(stranger), state)).isEqualTo("/en/sign-in?refused=provider-unlinked");
        assertThat(browser.get("/sign-in?refused=provider-unlinked").body()).contains("Ask an administrator");
        assertThat(denials()).isEqualTo(before + 1);
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void a_link_that_is_removed_ends_the_sessions_and_opens_nothing() {
        Login login = leave(browser, "/", Fault.NONE);
        arrive(browser, PROVIDER.code(login), state);
        administrator.post("/officials/" + auditor.id() + "/link/end", Map.of());
        assertThat(browser.isSignedIn()).isFalse();
        Login again = leave(browser, "/", Fault.NONE);
        assertThat(arrive(browser, PROVIDER.code(again), state)).isEqualTo("/en/sign-in?refused=provider-unlinked");
    }

    @Test
    void a_provider_that_is_away_is_told_and_the_other_ways_go_on() {
        var away = new IdentityProvider(settings("http://localhost:1", "none"), "http://localhost:8080", time);
        assertThat(away.authorization(new Journey("s", "n", "v".repeat(43), "/", clock.instant())))
                .isEmpty();
        assertThat(browser.get("/sign-in?refused=provider-away").body()).contains("does not answer");
        assertThat(browser.signIn(auditor, clock.instant()).statusCode()).isEqualTo(303);
    }

    private String state = "";

    /// To the provider, where somebody signs in; keeps the state that comes back.
    private Login leave(Browser from, String back, Fault fault) {
        URI target = URI.create(Browser.location(from.get("/sign-in/provider?return=" + back)));
        assertThat(target.toString()).startsWith(PROVIDER.issuer() + "/authorize?");
        Map<String, String> asked = FakeProvider.form(target.getRawQuery());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", FakeProvider.CLIENT)
                .containsEntry("redirect_uri", FakeProvider.ANSWER)
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        state = asked.getOrDefault("state", "");
        return new Login(
                subject,
                asked.getOrDefault("nonce", ""),
                asked.getOrDefault("code_challenge", ""),
                clock.instant(),
                fault);
    }

    private static String arrive(Browser browser, String code, String state) {
        return Browser.location(browser.get("/sign-in/provider/answer?code=" + code + "&state=" + state));
    }

    private long denials() {
        return database.owner()
                .sql("SELECT count(*) FROM access.denial WHERE actor = 'public:anybody'")
                .query(Long.class)
                .single();
    }
}
