package org.regjistri.operations.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Period;
import org.regjistri.operations.country.LoadIds.For;
import org.regjistri.personalnumber.IssuedNumber;
import org.regjistri.personalnumber.NumberStatus;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;

/// Tells a person of the file, and a marriage, as facts: as `import-people` does.
final class PersonTelling {
    private static final int MOTHER = 0;
    private static final int FATHER = 1;
    private static final int WIFE = 0;
    private static final int HUSBAND = 1;
    private final Country country;
    private final LoadIds ids;
    private final String source;

    /// @param source the register that they come from, kept with their numbers (PN-46)
    PersonTelling(Country country, LoadIds ids, String source) {
        this.country = country;
        this.ids = ids;
        this.source = source;
    }

    PersonId id(int person) {
        return PersonId.of(ids.of(For.PERSON, person));
    }

    PersonChanges person(int person) {
        People people = country.people();
        PersonId id = id(person);
        Period fromBirth = Period.from(people.bornEarliest(person));
        List<PersonChanges.Added> added = new ArrayList<>();
        names(person, id, added);
        added.add(new PersonChanges.Added(ids.of(For.SEX, person), id, new Fact.OfSex(people.sex(person), fromBirth)));
        added.add(new PersonChanges.Added(
                ids.of(For.BIRTH, person),
                id,
                new Fact.Born(people.born(person), people.hour(person), people.birthPlace(person), fromBirth)));
        people.citizenship(person)
                .ifPresent(citizen -> added.add(new PersonChanges.Added(
                        ids.of(For.CITIZENSHIP, person), id, new Fact.CitizenOf(citizen, fromBirth))));
        parent(person, id, MOTHER, added);
        parent(person, id, FATHER, added);
        if (people.died(person) != 0) {
            CivilDate died = Dates.civil(people.died(person));
            added.add(new PersonChanges.Added(
                    ids.of(For.DEATH, person), id, new Fact.Died(died, Period.from(died.earliest()))));
        }
        return new PersonChanges(List.of(id), added, List.of());
    }

    private void names(int person, PersonId id, List<PersonChanges.Added> added) {
        int nth = 0;
        for (NameChanges.Held held : country.names().of(person)) {
            UUID fact = ids.of(For.NAME, person, nth++);
            added.add(new PersonChanges.Added(fact, id, new Fact.Named(held.name(), held.valid())));
        }
    }

    private void parent(int person, PersonId id, int which, List<PersonChanges.Added> added) {
        People people = country.people();
        int parent = which == MOTHER ? people.mother(person) : people.father(person);
        if (parent != 0) {
            added.add(new PersonChanges.Added(
                    ids.of(For.PARENT, person, which),
                    id,
                    new Fact.ChildOf(
                            id(parent),
                            which == MOTHER ? ParentRole.MOTHER : ParentRole.FATHER,
                            Period.from(people.bornEarliest(person)))));
        }
    }

    Optional<IssuedNumber> number(int person) {
        return country.people()
                .number(person)
                .map(number -> IssuedNumber.takenOver(
                        number,
                        id(person),
                        country.people().died(person) == 0 ? NumberStatus.ACTIVE : NumberStatus.OF_DECEASED,
                        ids.of(For.STATUS_OF_NUMBER, person),
                        source));
    }

    /// @param marriage from 0
    PersonChanges marriage(int marriage) {
        Marriages all = country.marriages();
        PersonId wife = id(all.wife.get(marriage));
        PersonId husband = id(all.husband.get(marriage));
        Period period = all.period(marriage);
        return new PersonChanges(
                List.of(),
                List.of(
                        new PersonChanges.Added(
                                ids.of(For.MARRIAGE, marriage, WIFE), wife, new Fact.MarriedTo(husband, period)),
                        new PersonChanges.Added(
                                ids.of(For.MARRIAGE, marriage, HUSBAND), husband, new Fact.MarriedTo(wife, period))),
                List.of());
    }
}
