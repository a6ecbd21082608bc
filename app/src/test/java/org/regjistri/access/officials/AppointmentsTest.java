package org.regjistri.access.officials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.AccessProblem;
import org.regjistri.access.Actor;
import org.regjistri.access.Officials;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.access.TotpSecret;
import org.regjistri.kernel.ActorRef;
import org.regjistri.law.ProblemKind;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// S9: nobody gets a role, an office or a way in by one person alone.
@RegisterTest
class AppointmentsTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern SECRET = Pattern.compile("<span class=\"code\">([^<]+)</span>");
    private final TestOfficials testOfficials;
    private final Officials officials;
    private final ProposingAppointments proposals;
    private final OfficialRecords records;
    private final TestDatabase database;
    private final JdbcClient runtime;
    private final MutableClock clock;
    private final int port;
    private final Browser first;
    private final Browser second;
    private final TestOfficial proposer;
    private final TestOfficial decider;
    private final TestOfficial registrar;

    @Autowired
    AppointmentsTest(
            TestOfficials testOfficials,
            Officials officials,
            ProposingAppointments proposals,
            OfficialRecords records,
            TestDatabase database,
            JdbcClient runtime,
            MutableClock clock,
            @LocalServerPort int port) {
        this.testOfficials = testOfficials;
        this.officials = officials;
        this.proposals = proposals;
        this.records = records;
        this.database = database;
        this.runtime = runtime;
        this.clock = clock;
        this.port = port;
        this.first = new Browser(port);
        this.second = new Browser(port);
        this.proposer = testOfficials.appoint("A-IT", Role.ADMINISTRATOR);
        this.decider = testOfficials.appoint("A-IT", Role.ADMINISTRATOR);
        this.registrar = testOfficials.appoint("M06", Role.REGISTRAR);
    }

    @BeforeEach
    void sign_in() {
        assertThat(first.signIn(proposer, clock.instant()).statusCode()).isEqualTo(303);
        assertThat(second.signIn(decider, clock.instant()).statusCode()).isEqualTo(303);
    }

    @Test
    void a_role_is_given_when_a_second_administrator_agrees_and_the_entry_names_both() {
        String path = proposeRole();
        assertThat(second.get("/appointments").body()).contains(path);
        assertThat(Browser.location(second.post(path + "/approval", Map.of())))
                .isEqualTo("/en/officials/" + registrar.id());
        assertThat(roles()).containsExactlyInAnyOrder(Role.REGISTRAR, Role.HEAD_OF_OFFICE);
        String payload = database.owner()
                .sql("""
                        SELECT convert_from(payload, 'UTF8') FROM journal.entry
                        WHERE convert_from(envelope, 'UTF8') LIKE '%' || :actor || '%'
                        """)
                .param("actor", ref(decider).toString())
                .query(String.class)
                .single();
        assertThat(payload).contains("\"proposedBy\":\"" + ref(proposer)).contains("\"agreedBy\":\"" + ref(decider));
    }

    @Test
    void who_proposed_does_not_decide() {
        String path = proposeRole();
        HttpResponse<String> response = first.post(path + "/approval", Map.of());
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("You proposed this yourself");
        assertThat(first.post(path + "/decline", Map.of("words", "No")).statusCode())
                .isEqualTo(422);
        assertThat(roles()).containsExactly(Role.REGISTRAR);
    }

    @Test
    void whom_it_is_about_neither_proposes_nor_decides() {
        TestOfficial about = testOfficials.appoint("A-IT", Role.ADMINISTRATOR);
        Wish wish = new Wish.Grant(about.id(), Role.AUDITOR);
        assertThat(problems(proposals.propose(actor(about), wish, "Decision")))
                .containsExactly(AccessProblem.ROLE_TO_ONESELF);
        Proposal proposal = waiting(proposals.propose(actor(proposer), wish, "Decision"));
        assertThat(problems(proposals.approve(actor(about), proposal.id())))
                .containsExactly(AccessProblem.ROLE_TO_ONESELF);
    }

    @Test
    void who_is_no_administrator_any_more_does_not_decide() {
        String path = proposeRole();
        officials.endRole(testOfficials.system(), decider.id(), Role.ADMINISTRATOR, "Decision");
        assertThat(second.post(path + "/approval", Map.of()).statusCode()).isEqualTo(403);
        assertThat(roles()).containsExactly(Role.REGISTRAR);
    }

    @Test
    void a_registrar_neither_proposes_nor_decides() {
        Proposal proposal = waiting(proposals.propose(actor(proposer), headOfOffice(), "Decision"));
        Actor other = TestActors.of(testOfficials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        assertThatThrownBy(() -> proposals.approve(other, proposal.id())).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> proposals.propose(other, headOfOffice(), "Decision"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void a_proposal_waits_for_a_week_and_no_longer() {
        Proposal proposal = waiting(proposals.propose(actor(proposer), headOfOffice(), "Decision"));
        clock.advance(Duration.ofDays(8));
        assertThat(problems(proposals.approve(actor(decider), proposal.id())))
                .containsExactly(AccessProblem.PROPOSAL_EXPIRED);
        assertThat(waiting(proposals.propose(actor(proposer), headOfOffice(), "Decision")))
                .as("the same may be proposed again")
                .isNotNull();
    }

    @Test
    void what_was_decided_is_decided() {
        Proposal declined = waiting(proposals.propose(actor(proposer), headOfOffice(), "Decision"));
        assertThat(problems(proposals.decline(actor(decider), declined.id(), " ")))
                .containsExactly(AccessProblem.WORDS_MISSING);
        proposals.decline(actor(decider), declined.id(), "Not now");
        assertThat(problems(proposals.approve(actor(decider), declined.id())))
                .containsExactly(AccessProblem.PROPOSAL_ENDED);
        Proposal agreed = waiting(proposals.propose(actor(proposer), headOfOffice(), "Decision"));
        proposals.approve(actor(decider), agreed.id());
        assertThat(problems(proposals.approve(actor(decider), agreed.id())))
                .as("twice")
                .containsExactly(AccessProblem.PROPOSAL_ENDED);
        assertThat(problems(proposals.withdraw(actor(proposer), agreed.id())))
                .containsExactly(AccessProblem.PROPOSAL_ENDED);
    }

    @Test
    void only_who_proposed_withdraws_and_the_same_waits_once() {
        Proposal proposal = waiting(proposals.propose(actor(proposer), headOfOffice(), "Decision"));
        assertThat(problems(proposals.propose(actor(decider), headOfOffice(), "Decision")))
                .containsExactly(AccessProblem.PROPOSAL_PENDING);
        assertThat(problems(proposals.withdraw(actor(decider), proposal.id())))
                .containsExactly(AccessProblem.PROPOSAL_OF_ANOTHER);
        assertThat(proposals.withdraw(actor(proposer), proposal.id())).isInstanceOf(ProposalOutcome.Ended.class);
    }

    @Test
    void what_changed_meanwhile_is_judged_again() {
        Proposal proposal = waiting(proposals.propose(actor(proposer), headOfOffice(), "Decision"));
        officials.dismiss(testOfficials.system(), registrar.id(), "Decision");
        assertThat(problems(proposals.approve(actor(decider), proposal.id())))
                .containsExactly(AccessProblem.OFFICIAL_UNKNOWN);
        assertThat(proposals.find(actor(decider), proposal.id()).orElseThrow().state())
                .isEqualTo(Proposal.State.PROPOSED);
    }

    @Test
    void of_somebody_new_each_administrator_gets_one_half_of_the_sign_in() {
        String userName = "somebody.new." + COUNT.incrementAndGet();
        HttpResponse<String> proposed = first.post(
                "/appointments",
                Map.of(
                        "displayName", "Drita Berisha",
                        "userName", userName,
                        "office", "M06",
                        "roles", "REGISTRAR",
                        "reason", "Decision 8/2026"));
        assertThat(proposed.statusCode()).isEqualTo(200);
        TotpSecret totp = new TotpSecret(secret(proposed));
        String path = database.owner()
                .sql("SELECT '/appointments/' || id FROM access.proposal WHERE user_name = :userName")
                .param("userName", userName)
                .query(String.class)
                .single();
        assertThat(second.get(path).body()).doesNotContain(totp.base32());
        HttpResponse<String> agreed = second.post(path + "/approval", Map.of());
        assertThat(agreed.statusCode()).isEqualTo(200);
        assertThat(agreed.body()).doesNotContain(totp.base32());
        Browser somebody = new Browser(port);
        assertThat(somebody.signIn(userName, secret(agreed), totp.codeAt(clock.instant()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(second.get(path).body()).as("once").doesNotContain(secret(agreed));
    }

    @Test
    void an_appointment_that_is_not_in_order_is_not_proposed() {
        HttpResponse<String> response = first.post(
                "/appointments", Map.of("displayName", " ", "userName", "X", "office", "M99", "reason", " "));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("There is no such office").contains("Choose a role");
    }

    @Test
    void the_application_cannot_agree_with_itself_or_change_what_was_proposed() {
        Proposal proposal = waiting(proposals.propose(actor(proposer), headOfOffice(), "Decision"));
        for (String change : List.of(
                "roles = ARRAY['ADMINISTRATOR']",
                "proposed_by = 'job:x'",
                "state = 'APPROVED', decided_by = proposed_by, decided_at = now()",
                "state = 'APPROVED', decided_by = 'official:' || official, decided_at = now()")) {
            assertThatThrownBy(() -> runtime.sql("UPDATE access.proposal SET " + change + " WHERE id = :id")
                            .param("id", proposal.id())
                            .update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private Wish headOfOffice() {
        return new Wish.Grant(registrar.id(), Role.HEAD_OF_OFFICE);
    }

    private String proposeRole() {
        HttpResponse<String> response = first.post(
                "/officials/" + registrar.id() + "/roles",
                Map.of("role", "HEAD_OF_OFFICE", "reason", "Decision 6/2026"));
        return Browser.location(response).substring("/en".length());
    }

    private List<Role> roles() {
        return List.copyOf(records.find(registrar.id()).orElseThrow().roles());
    }

    private static Actor actor(TestOfficial official) {
        return TestActors.of(official, Role.ADMINISTRATOR);
    }

    private static ActorRef ref(TestOfficial official) {
        return new ActorRef(ActorRef.Kind.OFFICIAL, official.id().toString());
    }

    private static Proposal waiting(ProposalOutcome outcome) {
        assertThat(outcome).isInstanceOf(ProposalOutcome.Waits.class);
        return ((ProposalOutcome.Waits) outcome).proposal();
    }

    private static List<ProblemKind> problems(ProposalOutcome outcome) {
        assertThat(outcome).isInstanceOf(ProposalOutcome.Refused.class);
        return ((ProposalOutcome.Refused) outcome)
                .problems().stream().map(problem -> problem.kind()).toList();
    }

    private static String secret(HttpResponse<String> response) {
        Matcher matcher = SECRET.matcher(response.body());
        assertThat(matcher.find()).as("a secret shown once").isTrue();
        return matcher.group(1);
    }
}
