package org.regjistri.access.officials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Role;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RegisterTest
class OfficialsPagesTest {
    private final OfficialRecords records;
    private final MutableClock clock;
    private final Browser browser;
    private final TestOfficial administrator;
    private final TestOfficial registrar;

    @Autowired
    OfficialsPagesTest(
            TestOfficials officials, OfficialRecords records, MutableClock clock, @LocalServerPort int port) {
        this.records = records;
        this.clock = clock;
        this.browser = new Browser(port);
        this.administrator = officials.appoint("A-IT", Role.ADMINISTRATOR);
        this.registrar = officials.appoint("M06", Role.REGISTRAR);
    }

    @BeforeEach
    void signIn() {
        assertThat(browser.signIn(administrator, clock.instant()).statusCode()).isEqualTo(303);
    }

    @Test
    void the_list_names_officials_with_office_and_roles() {
        String before = registrar.userName().substring(0, registrar.userName().length() - 1);
        String page = browser.get("/officials?after=" + before).body();
        assertThat(page)
                .contains(registrar.userName())
                .contains("Civil Status Office of Istog")
                .contains("Registrar");
    }

    @Test
    void a_role_is_only_proposed_by_one_person_and_taken_at_once() {
        HttpResponse<String> proposed = post("/roles", "HEAD_OF_OFFICE", "Decision 6/2026");
        assertThat(proposed.statusCode()).isEqualTo(303);
        assertThat(proposed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/en/appointments/"));
        assertThat(roles()).containsExactly(Role.REGISTRAR);
        assertThat(post("/roles/end", "REGISTRAR", "Decision 7/2026").statusCode())
                .isEqualTo(303);
        assertThat(roles()).isEmpty();
        assertThat(show().body()).contains("Decision 7/2026");
    }

    @Test
    void without_a_reason_nothing_is_given_and_the_page_says_why() {
        HttpResponse<String> response = post("/roles", "HEAD_OF_OFFICE", " ");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("Enter the reason");
        assertThat(roles()).containsExactly(Role.REGISTRAR);
    }

    @Test
    void a_role_that_does_not_exist_is_refused() {
        assertThat(post("/roles", "EMPEROR", "Decision").statusCode()).isEqualTo(422);
        assertThat(roles()).containsExactly(Role.REGISTRAR);
    }

    @Test
    void nobody_gives_a_role_to_themselves() {
        HttpResponse<String> response = browser.post(
                "/officials/" + administrator.id() + "/roles", Map.of("role", "AUDITOR", "reason", "Decision"));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(records.find(administrator.id()).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void without_the_forms_token_nothing_is_given() {
        HttpResponse<String> response = browser.postBare(
                "/officials/" + registrar.id() + "/roles", Map.of("role", "HEAD_OF_OFFICE", "reason", "Decision"));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(roles()).containsExactly(Role.REGISTRAR);
    }

    @Test
    void a_locked_official_is_unlocked() {
        Browser other = new Browser(browser.port());
        for (int i = 0; i < 5; i++) {
            other.signIn(registrar.userName(), "wrong", "000000");
        }
        assertThat(show().body()).contains("Locked after too many failed attempts");
        assertThat(browser.post("/officials/" + registrar.id() + "/unlock", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(show().body()).doesNotContain("Locked after too many failed attempts");
        assertThat(other.signIn(registrar, clock.instant()).statusCode()).isEqualTo(303);
    }

    @Test
    void an_official_that_is_not_there_is_not_found() {
        assertThat(browser.get("/officials/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String path, String role, String reason) {
        return browser.post("/officials/" + registrar.id() + path, Map.of("role", role, "reason", reason));
    }

    private HttpResponse<String> show() {
        return browser.get("/officials/" + registrar.id());
    }

    private Set<Role> roles() {
        return records.find(registrar.id()).orElseThrow().roles();
    }
}
