package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.Verification;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.law.LegalTime;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.testing.MutableClock;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What must hold of the acts of a run, whatever happened, in both times.
@Component
@Scope("prototype")
class FamilyInvariants {
    private final Acts acts;
    private final Notes notes;
    private final Persons persons;
    private final PersonalNumbers numbers;
    private final JournalEntries journal;
    private final Verification verification;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final Map<ActId, Life> lives = new LinkedHashMap<>();

    FamilyInvariants(
            Acts acts,
            Notes notes,
            Persons persons,
            PersonalNumbers numbers,
            JournalEntries journal,
            Verification verification,
            MutableClock clock,
            JdbcClient jdbc) {
        this.acts = acts;
        this.notes = notes;
        this.persons = persons;
        this.numbers = numbers;
        this.journal = journal;
        this.verification = verification;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /// What the register held for true of a child from then on.
    private record Version(Instant from, RegisterBirth.Child child) {}

    private record Life(Act act, List<Version> versions) {}

    void registered(Act act, Instant at) {
        assertThat(act.recordedAt()).isAfterOrEqualTo(at.truncatedTo(ChronoUnit.MICROS));
        lives.put(
                act.id(),
                new Life(
                        act,
                        new ArrayList<>(List.of(
                                new Version(act.recordedAt(), act.birth().child())))));
    }

    void corrected(Act act, RegisterBirth.Child child, Instant recordedAt) {
        Objects.requireNonNull(lives.get(act.id())).versions().add(new Version(recordedAt, child));
    }

    /// What acts and corrections write: as many rows as before, and nothing else counted up.
    String rows() {
        return jdbc.sql("""
                        SELECT concat_ws(' ',
                            (SELECT count(*) FROM civilstatus.act), (SELECT count(*) FROM civilstatus.birth),
                            (SELECT count(*) FROM civilstatus.note), (SELECT sum(last) FROM civilstatus.act_counter),
                            (SELECT count(*) FROM persons.person), (SELECT count(*) FROM persons.fact),
                            (SELECT count(*) FROM personalnumber.number),
                            (SELECT count(*) FROM personalnumber.number_status))
                        """).query(String.class).single();
    }

    void check() {
        checkBooks();
        lives.values().forEach(this::checkLife);
        assertThat(lives.values().stream().map(life -> life.act().birth().childId()))
                .doesNotHaveDuplicates();
        assertThat(lives.values().stream().map(life -> life.act().birth().number()))
                .doesNotHaveDuplicates();
    }

    /// One act, one child, one number; numbers of a series run from one on without a gap.
    private void checkBooks() {
        assertThat(jdbc.sql("""
                        SELECT count(*) - count(DISTINCT child) + count(*) - count(DISTINCT personal_number)
                        FROM civilstatus.birth
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        SELECT book || ' ' || year FROM civilstatus.act WHERE book = 'M20'
                        GROUP BY kind, book, year
                        HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)
                        """).query(String.class).list()).isEmpty();
    }

    private void checkLife(Life life) {
        Act act = life.act();
        PersonId child = act.birth().childId();
        assertThat(acts.find(act.id())).contains(act);
        assertThat(notes.current(act).child())
                .isEqualTo(life.versions().getLast().child());
        assertThat(numbers.holderOf(act.birth().number())).contains(child);
        assertThat(numbers.numbersOf(List.of(child)))
                .containsEntry(child, act.birth().number());
        checkVersions(life);
        checkParents(act.birth(), life.versions().getLast().child().bornOn());
        checkDeclarants(act);
    }

    private void checkVersions(Life life) {
        PersonId child = life.act().birth().childId();
        Instant before = life.act().recordedAt().minusNanos(1000);
        assertThat(persons.find(child, new AsOf(today(), before)))
                .as("nobody is known before")
                .isEmpty();
        List<Version> versions = life.versions();
        for (int i = 0; i < versions.size(); i++) {
            Instant last = i + 1 < versions.size()
                    ? versions.get(i + 1).from().minusNanos(1000)
                    : clock.instant().plusSeconds(1);
            for (Instant known : List.of(versions.get(i).from(), last)) {
                checkChild(life.act().birth(), versions.get(i).child(), known);
            }
        }
    }

    private void checkChild(Birth birth, RegisterBirth.Child child, Instant known) {
        PersonState state =
                persons.find(birth.childId(), new AsOf(child.bornOn(), known)).orElseThrow();
        assertThat(state.name()).isEqualTo(child.name());
        assertThat(state.sex()).isEqualTo(child.sex());
        Fact.Born born = Objects.requireNonNull(state.birth());
        assertThat(born.date()).isEqualTo(CivilDate.of(child.bornOn()));
        assertThat(born.hour()).isEqualTo(child.bornAt());
        assertThat(born.place()).isEqualTo(child.place());
        assertThat(state.citizenships())
                .isEqualTo(birth.citizenship().isCitizen() ? Set.of(CountryCode.KOSOVO) : Set.of());
        assertThat(state.parent(ParentRole.MOTHER)).isEqualTo(id(birth.mother()));
        assertThat(state.parent(ParentRole.FATHER)).isEqualTo(id(birth.father()));
        assertThat(persons.find(birth.childId(), new AsOf(child.bornOn().minusDays(1), known))
                        .map(PersonState::name))
                .as("before the birth")
                .isEmpty();
    }

    private static Optional<PersonId> id(Birth.@Nullable Parent parent) {
        return Optional.ofNullable(parent).map(Birth.Parent::id);
    }

    /// Twelve years at least lie between a parent and a child.
    private void checkParents(Birth birth, LocalDate bornOn) {
        for (Birth.Parent parent : birth.parents()) {
            assertThat(persons.children(parent.id())).contains(birth.childId());
            CivilDate parentBorn = Objects.requireNonNull(parent.bornOn());
            assertThat(parentBorn.earliest().plusYears(12)).isBeforeOrEqualTo(bornOn);
        }
        assertThat(birth.parents()).extracting(Birth.Parent::id).doesNotHaveDuplicates();
    }

    /// Nobody declares who is dead, as far as the register knew.
    private void checkDeclarants(Act act) {
        LocalDate on = LocalDate.ofInstant(act.recordedAt(), LegalTime.ZONE);
        declarants(act.birth())
                .forEach(parent -> assertThat(persons.find(parent.id(), new AsOf(on, act.recordedAt()))
                                .map(PersonState::death))
                        .isEmpty());
    }

    private static Stream<Birth.Parent> declarants(Birth birth) {
        Declarant declarant = birth.declaration().declarant();
        return switch (declarant) {
            case MOTHER -> Stream.ofNullable(birth.mother());
            case FATHER -> Stream.ofNullable(birth.father());
            case BOTH_PARENTS -> birth.parents().stream();
            case FAMILY_MEMBER, LEGAL_REPRESENTATIVE, GUARDIAN, MOTHERS_REPRESENTATIVE, GUARDIANSHIP_AUTHORITY ->
                Stream.empty();
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
    }

    /// What stands in the tables is what the journal says.
    void checkJournal() throws InterruptedException {
        for (int i = 0;
                i < 400
                        && !lives.values().stream()
                                .allMatch(life -> journal.isSequenced(life.act().entry()));
                i++) {
            Thread.sleep(Duration.ofMillis(25));
        }
        Verification.Report report = verification.verify(Verification.Against.nothing());
        assertThat(report.further()).isZero();
        assertThat(report.findings())
                .filteredOn(finding -> lives.values().stream()
                        .anyMatch(life -> life.act().entry().equals(finding.entry())))
                .isEmpty();
    }
}
