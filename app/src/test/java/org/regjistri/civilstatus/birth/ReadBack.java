package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Birth;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.law.LegalTime;
import org.regjistri.personalnumber.IssueCause;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a registered birth left in the register, in both times, and holds it against the act.
@Component
class ReadBack {
    private final Persons persons;
    private final PersonalNumbers numbers;
    private final LegalTime time;
    private final JdbcClient jdbc;

    ReadBack(Persons persons, PersonalNumbers numbers, LegalTime time, JdbcClient jdbc) {
        this.persons = persons;
        this.numbers = numbers;
        this.time = time;
        this.jdbc = jdbc;
    }

    void isAsTheActHasIt(Act act) {
        checkChild(act.birth());
        checkBefore(act);
        checkNumber(act.birth());
        act.birth()
                .parents()
                .forEach(parent -> assertThat(persons.children(parent.id()))
                        .contains(act.birth().childId()));
    }

    /// The clock stands still, and what is recorded of the child is later than what was of its parents.
    PersonState known(PersonId person, LocalDate on) {
        return persons.find(person, new AsOf(on, time.now().plusSeconds(1))).orElseThrow();
    }

    private void checkChild(Birth birth) {
        PersonState child = known(birth.childId(), birth.child().bornOn());
        assertThat(child.name()).isEqualTo(birth.child().name());
        assertThat(child.sex()).isEqualTo(birth.child().sex());
        Fact.Born born = Objects.requireNonNull(child.birth());
        assertThat(born.date()).isEqualTo(CivilDate.of(birth.child().bornOn()));
        assertThat(born.hour()).isEqualTo(birth.child().bornAt());
        assertThat(born.place()).isEqualTo(birth.child().place());
        assertThat(child.citizenships())
                .isEqualTo(birth.citizenship().isCitizen() ? Set.of(CountryCode.KOSOVO) : Set.of());
        assertThat(child.parent(ParentRole.MOTHER)).isEqualTo(id(birth.mother()));
        assertThat(child.parent(ParentRole.FATHER)).isEqualTo(id(birth.father()));
        assertThat(known(birth.childId(), time.today())).isEqualTo(child);
    }

    private static Optional<PersonId> id(Birth.@Nullable Parent parent) {
        return Optional.ofNullable(parent).map(Birth.Parent::id);
    }

    private void checkBefore(Act act) {
        PersonId child = act.birth().childId();
        LocalDate eve = act.birth().child().bornOn().minusDays(1);
        assertThat(persons.find(child, new AsOf(time.today(), act.recordedAt().minusNanos(1000))))
                .as("before the register knew")
                .isEmpty();
        assertThat(persons.find(child, new AsOf(eve, time.now().plusSeconds(1))))
                .as("before the birth")
                .isEmpty();
    }

    private void checkNumber(Birth birth) {
        assertThat(numbers.holderOf(birth.number())).contains(birth.childId());
        assertThat(jdbc.sql("SELECT cause FROM personalnumber.number WHERE digits = :digits")
                        .param("digits", birth.number().digits())
                        .query(String.class)
                        .single())
                .isEqualTo((birth.citizenship().isCitizen()
                                ? IssueCause.BIRTH_WITHIN_TERM
                                : IssueCause.BIRTH_TO_FOREIGN_PARENTS)
                        .name());
    }
}
