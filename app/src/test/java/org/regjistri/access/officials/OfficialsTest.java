package org.regjistri.access.officials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.access.Access;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.AccessProblem;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.OfficialOutcome;
import org.regjistri.access.Officials;
import org.regjistri.access.Role;
import org.regjistri.access.TotpSecret;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.EntryHead;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ProblemKind;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegisterTest
class OfficialsTest {
    private static final NewCredentials CREDENTIALS =
            new NewCredentials("a long password", TotpSecret.random(new Random(4)));
    private final Officials officials;
    private final TestOfficials testOfficials;
    private final Access access;
    private final AccessDerivedTables derived;
    private final TestDatabase database;
    private final JdbcClient runtime;

    @Autowired
    OfficialsTest(
            Officials officials,
            TestOfficials testOfficials,
            Access access,
            AccessDerivedTables derived,
            TestDatabase database,
            JdbcClient runtime) {
        this.officials = officials;
        this.testOfficials = testOfficials;
        this.access = access;
        this.derived = derived;
        this.database = database;
        this.runtime = runtime;
    }

    @ParameterizedTest
    @CsvSource({
        "X, Name, M06, REGISTRAR, a long password, Decision, USER_NAME_FORM",
        "new.one, ' ', M06, REGISTRAR, a long password, Decision, DISPLAY_NAME_MISSING",
        "new.one, Name, M99, REGISTRAR, a long password, Decision, OFFICE_UNKNOWN",
        "new.one, Name, M06, REGISTRAR, short, Decision, PASSWORD_LENGTH",
        "new.one, Name, M06, ADMINISTRATOR, a long password, Decision, ROLE_NOT_AT_OFFICE",
        "new.one, Name, A-IT, REGISTRAR, a long password, Decision, ROLE_NOT_AT_OFFICE",
        "new.one, Name, C-CHE-1, REGISTRAR, a long password, Decision, ROLE_NOT_AT_OFFICE",
        "new.one, Name, M06, CONSULAR_OFFICIAL, a long password, Decision, ROLE_NOT_AT_OFFICE",
        "new.one, Name, M06, REGISTRAR, a long password, ' ', REASON_MISSING"
    })
    void an_appointment_that_is_not_in_order_is_refused(
            String userName,
            String name,
            String office,
            Role role,
            String password,
            String reason,
            AccessProblem problem) {
        OfficialOutcome outcome = officials.appoint(
                testOfficials.system(),
                new NewOfficial(userName, name, OfficeCode.of(office), Set.of(role), reason),
                new NewCredentials(password, CREDENTIALS.totp()));
        assertThat(problems(outcome)).containsExactly(problem);
    }

    @Test
    void a_user_name_is_given_once() {
        TestOfficial official = testOfficials.appoint("M06", Role.REGISTRAR);
        OfficialOutcome again = officials.appoint(
                testOfficials.system(),
                new NewOfficial(official.userName(), "Other", OfficeCode.of("M07"), Set.of(), "Decision"),
                CREDENTIALS);
        assertThat(problems(again)).containsExactly(AccessProblem.USER_NAME_TAKEN);
    }

    @Test
    void a_role_is_held_once_and_can_be_given_again_after_it_ended() {
        TestOfficial official = testOfficials.appoint("M06", Role.REGISTRAR);
        assertThat(problems(grant(official, Role.REGISTRAR))).containsExactly(AccessProblem.ROLE_HELD);
        assertThat(problems(end(official, Role.HEAD_OF_OFFICE))).containsExactly(AccessProblem.ROLE_NOT_HELD);
        assertThat(problems(end(official, Role.REGISTRAR))).isEmpty();
        assertThat(problems(grant(official, Role.REGISTRAR))).isEmpty();
        assertThat(problems(grant(official, Role.AUDITOR))).containsExactly(AccessProblem.ROLE_NOT_AT_OFFICE);
    }

    @Test
    void nothing_is_done_about_somebody_unknown_or_dismissed() {
        TestOfficial official = testOfficials.appoint("M06", Role.REGISTRAR);
        officials.dismiss(testOfficials.system(), official.id(), "Decision");
        assertThat(problems(grant(official, Role.HEAD_OF_OFFICE))).containsExactly(AccessProblem.OFFICIAL_UNKNOWN);
        assertThat(problems(officials.unlock(testOfficials.system(), UUID.randomUUID())))
                .containsExactly(AccessProblem.OFFICIAL_UNKNOWN);
    }

    @Test
    void who_may_not_administer_is_refused() {
        TestOfficial official = testOfficials.appoint("M06", Role.REGISTRAR);
        var elsewhere = access.job("import", OfficeCode.of("X-NOWHERE"));
        assertThatThrownBy(() -> officials.grant(elsewhere, official.id(), Role.HEAD_OF_OFFICE, "Decision"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void the_table_holds_neither_a_password_nor_the_secret_of_the_codes() {
        TestOfficial official = testOfficials.appoint("M06", Role.REGISTRAR);
        byte[] secret = database.owner()
                .sql("SELECT totp_secret FROM access.credential WHERE official = :id")
                .param("id", official.id())
                .query(byte[].class)
                .single();
        String hash = database.owner()
                .sql("SELECT password_hash FROM access.credential WHERE official = :id")
                .param("id", official.id())
                .query(String.class)
                .single();
        assertThat(new String(secret, StandardCharsets.ISO_8859_1))
                .doesNotContain(official.totp().base32())
                .doesNotContain(new String(official.totp().bytes(), StandardCharsets.ISO_8859_1));
        assertThat(hash).startsWith("$argon2id$").doesNotContain(official.password());
    }

    @Test
    void the_journal_tells_every_row_and_no_secret() {
        TestOfficial official = testOfficials.appoint("M06", Role.REGISTRAR, Role.HEAD_OF_OFFICE);
        end(official, Role.HEAD_OF_OFFICE);
        grant(official, Role.HEAD_OF_OFFICE);
        officials.changeCredentials(testOfficials.system(), official.id(), CREDENTIALS);
        officials.dismiss(testOfficials.system(), official.id(), "Decision");
        List<UUID> entries = entriesOf(official);
        assertThat(entries).hasSize(5);
        var actual = derived.actual(entries);
        List<UUID> named = new ArrayList<>();
        derived.forEachEntryNamed(named::add);
        assertThat(named).containsAll(entries).doesNotHaveDuplicates();
        for (UUID entry : entries) {
            String payload = payload(entry);
            assertThat(payload)
                    .doesNotContain("argon2")
                    .doesNotContain(official.totp().base32());
            assertThat(derived.expected(head(entry), section(payload)))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(actual.getOrDefault(entry, List.of()));
        }
        assertThat(actual.values().stream().flatMap(List::stream).map(DerivedRow::table))
                .contains("access.official", "access.official ended", "access.role_grant ended", "access.credential");
    }

    @Test
    void a_role_slipped_into_the_table_is_not_what_the_journal_says() {
        TestOfficial official = testOfficials.appoint("M06", Role.REGISTRAR);
        UUID entry = entriesOf(official).getFirst();
        database.superuser()
                .sql("INSERT INTO access.role_grant (id, official, role, reason, granted_at, granted_by) "
                        + "VALUES (:id, :official, 'HEAD_OF_OFFICE', 'none', now(), :entry)")
                .param("id", UUID.randomUUID())
                .param("official", official.id())
                .param("entry", entry)
                .update();
        List<DerivedRow> actual = derived.actual(List.of(entry)).getOrDefault(entry, List.of());
        assertThat(new HashSet<>(derived.expected(head(entry), section(payload(entry)))))
                .isNotEqualTo(new HashSet<>(actual));
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE access.official SET office = 'M07'",
        "UPDATE access.role_grant SET role = 'ADMINISTRATOR'",
        "UPDATE access.credential SET password_hash = '$argon2id$x'",
        "DELETE FROM access.official",
        "DELETE FROM access.role_grant",
        "DELETE FROM access.credential",
        "UPDATE access.role_grant SET ended_reason = reason WHERE ended_at IS NOT NULL"
    })
    void the_application_can_rewrite_nothing(String sql) {
        TestOfficial official = testOfficials.appoint("M06", Role.REGISTRAR);
        end(official, Role.REGISTRAR);
        assertThatThrownBy(() -> runtime.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    private OfficialOutcome grant(TestOfficial official, Role role) {
        return officials.grant(testOfficials.system(), official.id(), role, "Decision 4/2026");
    }

    private OfficialOutcome end(TestOfficial official, Role role) {
        return officials.endRole(testOfficials.system(), official.id(), role, "Decision 5/2026");
    }

    private static List<ProblemKind> problems(OfficialOutcome outcome) {
        return switch (outcome) {
            case OfficialOutcome.Done done -> List.of();
            case OfficialOutcome.Refused(var problems) ->
                problems.stream().map(problem -> problem.kind()).toList();
        };
    }

    private List<UUID> entriesOf(TestOfficial official) {
        return database.owner()
                .sql("""
                        SELECT id FROM journal.entry
                        WHERE convert_from(payload, 'UTF8') LIKE '%' || :id || '%' OR id IN (
                            SELECT ended_by FROM access.role_grant WHERE official = CAST(:id AS uuid))
                        ORDER BY id
                        """)
                .param("id", official.id().toString())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private String payload(UUID entry) {
        return database.owner()
                .sql("SELECT convert_from(payload, 'UTF8') FROM journal.entry WHERE id = :id")
                .param("id", entry)
                .query(String.class)
                .single();
    }

    /// Wherever the journal puts the sections into its payload.
    private static JsonNode section(String payload) {
        return new JsonMapper().readTree(payload).findValue("access");
    }

    private EntryHead head(UUID entry) {
        return new EntryHead(
                entry,
                "any",
                MutableClock.START,
                ActorRef.parse("job:tests"),
                OfficeCode.of("A-CENTRAL"),
                AccessProblem.OFFICIAL_UNKNOWN.article(),
                List.of());
    }
}
