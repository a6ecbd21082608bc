package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.Verification;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

/// S11 for births: whoever changes a table behind the journal's back is found out.
@RegisterTest(alone = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BirthVerificationTest {
    @Autowired
    private RegisteringBirths births;

    @Autowired
    private Verification verification;

    @Autowired
    private JournalEntries entries;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private TestDatabase database;

    private Act act;

    @BeforeEach
    void registerOne() throws InterruptedException {
        Actor registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        act = ((BirthOutcome.Registered) births.register(registrar, BirthOrders.of(people.couple()))).act();
        for (int i = 0; i < 200 && !entries.isSequenced(act.entry()); i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(entries.isSequenced(act.entry())).isTrue();
    }

    private Verification.Report verify() {
        return verification.verify(Verification.Against.nothing());
    }

    private void asSuperuser(String statement) {
        database.superuser()
                .sql("SET session_replication_role = replica; " + statement)
                .update();
    }

    /// First: what the others do to the tables stays done.
    @Test
    @Order(1)
    void what_was_registered_is_sound() {
        assertThat(verify().isSound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE civilstatus.birth SET given = 'Tjetra' WHERE act = '%1$s'",
                "UPDATE civilstatus.birth SET born_on = born_on - 1 WHERE act = '%1$s'",
                "UPDATE civilstatus.act SET number = number + 100000 WHERE id = '%1$s'",
                "DELETE FROM civilstatus.birth WHERE act = '%1$s'",
                "UPDATE persons.name_fact SET surname = 'Tjetra' WHERE person = '%2$s'",
                "UPDATE persons.birth_fact SET born = '2020-01-01' WHERE person = '%2$s'",
                "DELETE FROM persons.parent_fact WHERE person = '%2$s' AND role = 'FATHER'",
                "UPDATE persons.citizenship_fact SET valid = '[2026-11-20,)' WHERE person = '%2$s'",
                "UPDATE personalnumber.number SET digits = '8000000001' WHERE person = '%2$s'",
                "DELETE FROM personalnumber.number_status WHERE person = '%2$s'"
            })
    void a_table_changed_behind_the_journal_is_named_with_its_entry(String statement) {
        asSuperuser(statement.formatted(act.id(), act.birth().childId()));

        Verification.Report report = verify();

        assertThat(report.isSound()).isFalse();
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Verification.Kind.TABLE_DIFFERS);
            assertThat(finding.entry()).isEqualTo(act.entry());
        });
    }

    @Test
    void a_person_put_in_behind_the_journal_is_named() {
        asSuperuser("INSERT INTO persons.person (id, entry, last_recorded) "
                + "VALUES (gen_random_uuid(), gen_random_uuid(), now())");

        assertThat(verify().findings().stream().map(Verification.Finding::kind))
                .contains(Verification.Kind.ROW_WITHOUT_ENTRY);
    }

    @Test
    void the_report_names_nobody() {
        asSuperuser("UPDATE civilstatus.birth SET given = 'Tjetra' WHERE act = '%s'".formatted(act.id()));

        String words = verify().words();

        for (String personal : List.of(
                act.birth().child().name().given(),
                act.birth().child().name().surname(),
                act.birth().number().digits())) {
            assertThat(words).doesNotContain(personal);
        }
    }
}
