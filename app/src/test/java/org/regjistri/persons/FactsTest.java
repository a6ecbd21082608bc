package org.regjistri.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.law.ArticleId;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Facts in two times: ended, never changed; refused where they overlap; read as of any point.
@RegisterTest
@Tag("postgres15")
class FactsTest {
    private static final LocalDate WEDDING = LocalDate.of(2015, 8, 8);

    @Autowired
    private Persons persons;

    @Autowired
    private Journal journal;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private PersonId mother;

    @BeforeEach
    void somebody() {
        mother = people.couple().mother().id();
        clock.advance(Duration.ofHours(1));
    }

    private Instant write(List<PersonChanges.Added> added, List<PersonChanges.Ended> ended) {
        PersonChanges changes = new PersonChanges(List.of(), added, ended);
        UUID entry = UUID.randomUUID();
        Instant recordedAt = new TransactionTemplate(transactions).execute(_ -> {
            Instant moment = persons.lock(List.of(mother), clock.instant());
            persons.write(changes, entry, moment);
            journal.append(new EntryDraft(
                    entry,
                    "test.changed",
                    moment,
                    new ActorRef(ActorRef.Kind.JOB, "tests"),
                    OfficeCode.of("M06"),
                    ArticleId.of("LAW-02-L-118:0"),
                    List.of(mother.value()),
                    Map.of(Persons.SECTION, persons.section(changes))));
            return moment;
        });
        return java.util.Objects.requireNonNull(recordedAt);
    }

    private PersonChanges.Added name(String given, Period valid) {
        return new PersonChanges.Added(UUID.randomUUID(), mother, new Fact.Named(PersonName.of(given, "Hoti"), valid));
    }

    private RecordedFact nameHeldOn(LocalDate day) {
        return persons.history(mother).stream()
                .filter(one -> one.fact() instanceof Fact.Named
                        && one.endedBy() == null
                        && one.fact().valid().contains(day))
                .findFirst()
                .orElseThrow();
    }

    private PersonChanges.Ended endingOf(RecordedFact fact) {
        return new PersonChanges.Ended(fact.id(), mother, "name");
    }

    private String givenAsOf(LocalDate validAt, Instant recordedAt) {
        PersonState state = persons.find(mother, new AsOf(validAt, recordedAt)).orElseThrow();
        return java.util.Objects.requireNonNull(state.name()).given();
    }

    @Test
    void a_correction_ends_the_old_and_both_can_be_read() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        Instant before = clock.instant();
        clock.advance(Duration.ofMinutes(1));

        Instant corrected = write(List.of(name("Teutë", Period.from(WEDDING))), List.of(endingOf(nameHeldOn(today))));

        assertThat(givenAsOf(today, before)).as("what we knew then").isEqualTo("Teuta");
        assertThat(givenAsOf(today, corrected)).as("what we know now").isEqualTo("Teutë");
        assertThat(givenAsOf(LocalDate.of(2010, 1, 1), corrected))
                .as("what was true in 2010, as known now")
                .isEqualTo("Teuta");
    }

    @Test
    void two_names_at_a_time_are_refused() {
        assertThatThrownBy(() -> write(List.of(name("Teutë", Period.from(LocalDate.of(2020, 1, 1)))), List.of()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("one_name_at_a_time");
    }

    @Test
    void what_has_ended_cannot_be_ended_again() {
        RecordedFact name = nameHeldOn(WEDDING);
        write(List.of(), List.of(endingOf(name)));

        assertThatThrownBy(() -> write(List.of(), List.of(endingOf(name)))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void recorded_time_grows_though_the_clock_steps_back() {
        Instant first = write(List.of(), List.of(endingOf(nameHeldOn(WEDDING))));
        clock.set(first.minus(Duration.ofDays(1)));

        Instant second = write(List.of(name("Teutë", Period.from(WEDDING))), List.of());

        assertThat(second).isAfter(first);
    }

    @Test
    void nothing_is_changed_or_deleted_by_the_application() {
        for (String statement : List.of(
                "UPDATE persons.name_fact SET given = 'X' WHERE person = :person",
                "DELETE FROM persons.name_fact WHERE person = :person",
                "UPDATE persons.birth_fact SET born = '2000' WHERE person = :person",
                "DELETE FROM persons.person WHERE id = :person")) {
            assertThatThrownBy(() ->
                            jdbc.sql(statement).param("person", mother.value()).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_fact_needs_an_entry() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> persons.write(
                                new PersonChanges(List.of(PersonId.of(UUID.randomUUID())), List.of(), List.of()),
                                UUID.randomUUID(),
                                clock.instant())))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }
}
