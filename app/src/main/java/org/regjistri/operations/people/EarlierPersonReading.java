package org.regjistri.operations.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Place;

/// Turns a line of the file into facts of one person. Marriages are told by the later of the two spouses.
final class EarlierPersonReading {
    private EarlierPersonReading() {}

    /// Facts but for the marriage.
    ///
    /// @throws IllegalArgumentException where something on the line is not what it should be
    static List<Fact> facts(EarlierPerson person) {
        CivilDate born = CivilDate.parse(person.birthDate());
        Period fromBirth = Period.from(born.earliest());
        List<Fact> facts = new ArrayList<>(names(person, born));
        facts.add(new Fact.OfSex(Sex.valueOf(person.sex()), fromBirth));
        facts.add(new Fact.Born(
                born,
                person.birthTime() == null ? null : LocalTime.parse(person.birthTime()),
                place(person.birthPlace()),
                fromBirth));
        if (person.citizenship() != null) {
            facts.add(new Fact.CitizenOf(CountryCode.of(person.citizenship()), fromBirth));
        }
        addParent(facts, person.mother(), ParentRole.MOTHER, fromBirth);
        addParent(facts, person.father(), ParentRole.FATHER, fromBirth);
        if (person.died() != null) {
            CivilDate died = CivilDate.parse(person.died());
            facts.add(new Fact.Died(died, Period.from(died.earliest())));
        }
        return facts;
    }

    private static List<Fact> names(EarlierPerson person, CivilDate born) {
        PersonName now = PersonName.of(person.given(), person.surname());
        String before = person.surnameAtBirth();
        if (before == null || before.equals(person.surname()) || person.marriedOn() == null) {
            return List.of(new Fact.Named(now, Period.from(born.earliest())));
        }
        LocalDate marriedOn = LocalDate.parse(person.marriedOn());
        return List.of(
                new Fact.Named(PersonName.of(person.given(), before), Period.of(born.earliest(), marriedOn)),
                new Fact.Named(now, Period.from(marriedOn)));
    }

    private static Place place(EarlierPerson.BirthPlace place) {
        return new Place(
                CountryCode.of(place.country()),
                place.settlement() == null ? null : SettlementCode.of(place.settlement()),
                place.locality());
    }

    private static void addParent(List<Fact> facts, @Nullable String parent, ParentRole role, Period fromBirth) {
        if (parent != null) {
            facts.add(new Fact.ChildOf(PersonId.parse(parent), role, fromBirth));
        }
    }

    /// From the wedding until the first of the two died.
    static Period marriage(EarlierPerson one, EarlierPerson other) {
        LocalDate from = LocalDate.parse(Objects.requireNonNull(one.marriedOn(), "A spouse needs the day of marriage"));
        LocalDate end = earlier(died(one), died(other));
        return Period.of(from, end);
    }

    private static @Nullable LocalDate died(EarlierPerson person) {
        return person.died() == null ? null : CivilDate.parse(person.died()).earliest();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
