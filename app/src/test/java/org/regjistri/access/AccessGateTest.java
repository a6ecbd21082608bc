package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegisterTest
class AccessGateTest {
    private final Access access;
    private final TestDatabase database;
    private final JdbcClient runtime;
    private final TransactionTemplate transaction;

    @Autowired
    AccessGateTest(Access access, TestDatabase database, JdbcClient runtime, PlatformTransactionManager transactions) {
        this.access = access;
        this.database = database;
        this.runtime = runtime;
        this.transaction = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @CsvSource({
        "M06, M06, true",
        "M06, M06-01, true",
        "M06, M07, false",
        "M06-01, M06-01, true",
        "M06-01, M06, false",
        "M06-01, M06-02, false",
        "M06, X-NOWHERE, false"
    })
    void a_registrar_works_at_the_own_office_and_at_its_satellites(String own, String at, boolean may) {
        Official registrar = official(own, Role.REGISTRAR);
        if (may) {
            assertThatCode(() -> access.demand(registrar, Right.REGISTER_BIRTH, OfficeCode.of(at)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> access.demand(registrar, Right.REGISTER_BIRTH, OfficeCode.of(at)))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"A-CENTRAL, M07, true", "M06, M06-01, true", "M06, M07, false", "X-NOWHERE, X-NOWHERE, false"})
    void a_job_reaches_as_far_as_the_office_for_which_it_works(String office, String at, boolean may) {
        Job job = access.job("import", OfficeCode.of(office));
        if (may) {
            assertThatCode(() -> access.demand(job, Right.REGISTER_BIRTH, OfficeCode.of(at)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> access.demand(job, Right.REGISTER_BIRTH, OfficeCode.of(at)))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void a_refusal_is_written_down_and_outlives_the_transaction_that_it_ended() {
        Official auditor = official("A-CRA", Role.AUDITOR);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> access.demand(auditor, Right.REGISTER_BIRTH, OfficeCode.of("M06"))))
                .isInstanceOf(AccessDenied.class);
        List<String> lines = database.owner()
                .sql("SELECT right_used || ' ' || office FROM access.denial WHERE actor = :actor")
                .param("actor", auditor.ref().toString())
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(lines).containsExactly("REGISTER_BIRTH M06");
    }

    @Test
    void asking_what_one_may_writes_nothing() {
        Official auditor = official("A-CRA", Role.AUDITOR);
        assertThat(access.may(auditor, Right.REGISTER_BIRTH)).isFalse();
        assertThat(access.may(auditor, Right.READ_JOURNAL)).isTrue();
        assertThat(count("access.denial", auditor)).isZero();
    }

    @Test
    void each_person_shown_has_one_line_with_ground_article_and_attributes() {
        Official registrar = official("M06", Role.REGISTRAR);
        UUID mother = UUID.randomUUID();
        UUID child = UUID.randomUUID();
        String answer = access.disclose(
                registrar, Right.READ_ACT, Ground.REGISTRATION, look("an act", List.of(mother, child, mother)));
        assertThat(answer).isEqualTo("an act");
        List<String> lines = database.owner()
                .sql("""
                        SELECT concat_ws('|', office, right_used, ground, article, occasion, attributes::text, person)
                        FROM access.disclosure WHERE actor = :actor
                        """)
                .param("actor", registrar.ref().toString())
                .query((row, number) -> row.getString(1))
                .list();
        String same = "M06|READ_ACT|REGISTRATION|LAW-04-L-003:40|act.page|{birth,name}|";
        assertThat(lines).containsExactlyInAnyOrder(same + mother, same + child);
    }

    @Test
    void a_look_that_found_nobody_leaves_one_line_without_a_person() {
        Official registrar = official("M06", Role.REGISTRAR);
        access.disclose(registrar, Right.FIND_PERSON, Ground.PARTY_PRESENT, look("nothing", List.of()));
        List<String> lines = database.owner()
                .sql("SELECT coalesce(person::text, 'nobody') FROM access.disclosure WHERE actor = :actor")
                .param("actor", registrar.ref().toString())
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(lines).containsExactly("nobody");
    }

    @Test
    void lines_are_written_in_the_transaction_of_the_caller() {
        Official registrar = official("M06", Role.REGISTRAR);
        transaction.executeWithoutResult(status -> {
            access.disclose(registrar, Right.READ_ACT, Ground.REGISTRATION, look("x", List.of(UUID.randomUUID())));
            assertThat(countHere(registrar)).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(count("access.disclosure", registrar)).isZero();
    }

    @Test
    void nothing_is_read_and_no_line_is_written_where_the_right_is_missing() {
        Official auditor = official("A-CRA", Role.AUDITOR);
        Disclosure<String> never = new Disclosure<>(
                "act.page",
                Set.of("name"),
                () -> {
                    throw new AssertionError("Was read");
                },
                answer -> List.of());
        assertThatThrownBy(() -> access.disclose(auditor, Right.READ_ACT, Ground.SUPERVISION, never))
                .isInstanceOf(AccessDenied.class);
        assertThat(count("access.disclosure", auditor)).isZero();
        assertThat(count("access.denial", auditor)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"access.disclosure", "access.denial"})
    void lines_can_be_neither_changed_nor_deleted_by_the_application(String table) {
        Official auditor = official("A-CRA", Role.AUDITOR);
        assertThatThrownBy(() -> access.demand(auditor, Right.REGISTER_BIRTH)).isInstanceOf(AccessDenied.class);
        access.disclose(
                official("M06", Role.REGISTRAR), Right.FIND_PERSON, Ground.PARTY_PRESENT, look("nothing", List.of()));
        assertThatThrownBy(() -> runtime.sql("DELETE FROM " + table).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> runtime.sql("UPDATE " + table + " SET at = now()").update())
                .isInstanceOf(DataAccessException.class);
    }

    private static Disclosure<String> look(String answer, List<UUID> persons) {
        return new Disclosure<>("act.page", Set.of("name", "birth"), () -> answer, read -> persons);
    }

    private static Official official(String office, Role... roles) {
        return new Official(UUID.randomUUID(), "somebody", "Somebody", OfficeCode.of(office), Set.of(roles));
    }

    private long count(String table, Actor actor) {
        return database.owner()
                .sql("SELECT count(*) FROM " + table + " WHERE actor = :actor")
                .param("actor", actor.ref().toString())
                .query(Long.class)
                .single();
    }

    private long countHere(Actor actor) {
        return runtime.sql("SELECT count(*) FROM access.disclosure WHERE actor = :actor")
                .param("actor", actor.ref().toString())
                .query(Long.class)
                .single();
    }
}
