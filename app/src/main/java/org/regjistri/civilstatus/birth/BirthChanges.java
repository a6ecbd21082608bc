package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.ChildCitizenship;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Place;

/// What a birth brings to the people of the register: the child, and parents who enter it with the child.
record BirthChanges(
        PersonId child, Birth.@Nullable Parent mother, Birth.@Nullable Parent father, PersonChanges changes) {

    static BirthChanges of(RegisterBirth order, BirthFacts facts, ChildCitizenship citizenship, Ids ids) {
        Writing writing = new Writing(order, ids);
        Birth.Parent mother = writing.parent(order.mother(), facts.mother(), Sex.FEMALE);
        Birth.Parent father = writing.parent(order.father(), facts.father(), Sex.MALE);
        PersonId child = writing.child(citizenship, mother, father);
        return new BirthChanges(child, mother, father, new PersonChanges(writing.created, writing.added, List.of()));
    }

    List<UUID> subjects() {
        return Stream.of(Optional.of(child), id(mother), id(father))
                .flatMap(Optional::stream)
                .map(PersonId::value)
                .toList();
    }

    private static Optional<PersonId> id(Birth.@Nullable Parent parent) {
        return Optional.ofNullable(parent).map(Birth.Parent::id);
    }

    private static final class Writing {
        private final RegisterBirth order;
        private final Ids ids;
        private final List<PersonId> created = new ArrayList<>();
        private final List<PersonChanges.Added> added = new ArrayList<>();

        private Writing(RegisterBirth order, Ids ids) {
            this.order = order;
            this.ids = ids;
        }

        private Birth.@Nullable Parent parent(ParentEntry entry, Optional<ParentFacts> facts, Sex sex) {
            if (facts.isEmpty()) {
                return null;
            }
            PersonId known = facts.get().id();
            return facts.get()
                    .as(
                            known != null || !(entry instanceof ParentEntry.WithoutNumber someone)
                                    ? Objects.requireNonNull(known, "Whoever holds a number is in the register")
                                    : newcomer(someone, sex));
        }

        /// What the paper shows of somebody's life holds from their birth; the name as we first know it, too.
        private PersonId newcomer(ParentEntry.WithoutNumber someone, Sex sex) {
            PersonId person = PersonId.of(ids.next());
            created.add(person);
            Period fromBirth = Period.from(someone.bornOn());
            add(person, new Fact.Named(someone.name(), fromBirth));
            add(person, new Fact.OfSex(sex, fromBirth));
            if (someone.bornIn() != null) {
                Place place = new Place(someone.bornIn(), null, someone.locality());
                add(person, new Fact.Born(CivilDate.of(someone.bornOn()), null, place, fromBirth));
            }
            // Since when somebody is a citizen, a paper does not say: it was so at the child's birth.
            LocalDate shown = order.child().bornOn();
            switch (someone.nationality().kind()) {
                case CITIZEN ->
                    someone.nationality()
                            .citizenships()
                            .forEach(country -> add(person, new Fact.CitizenOf(country, Period.from(shown))));
                case STATELESS -> add(person, new Fact.Stateless(Period.from(shown)));
                case NOT_KNOWN -> {
                    // Nothing is known: there is no fact.
                }
            }
            return person;
        }

        private PersonId child(
                ChildCitizenship citizenship, Birth.@Nullable Parent mother, Birth.@Nullable Parent father) {
            RegisterBirth.Child born = order.child();
            PersonId child = PersonId.of(ids.next());
            created.add(child);
            Period fromBirth = Period.from(born.bornOn());
            add(child, new Fact.Named(born.name(), fromBirth));
            add(child, new Fact.OfSex(born.sex(), fromBirth));
            add(child, new Fact.Born(CivilDate.of(born.bornOn()), born.bornAt(), born.place(), fromBirth));
            if (citizenship.isCitizen()) {
                add(child, new Fact.CitizenOf(CountryCode.KOSOVO, fromBirth));
            }
            if (mother != null) {
                add(child, new Fact.ChildOf(mother.id(), ParentRole.MOTHER, fromBirth));
            }
            if (father != null) {
                add(child, new Fact.ChildOf(father.id(), ParentRole.FATHER, fromBirth));
            }
            return child;
        }

        private void add(PersonId person, Fact fact) {
            added.add(new PersonChanges.Added(ids.next(), person, fact));
        }
    }
}
