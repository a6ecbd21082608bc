package org.regjistri.civilstatus.birth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// Gathers what the rules are told: the parents from the register (CS-17), the term and the ages from the law.
@Component
class BirthFactsSource {
    private static final Set<String> ATTRIBUTES_OF_PARENTS =
            Set.of("name", "sex", "birth", "citizenship", "marriage", "death");

    /// Who holds the parents' numbers; null where nobody does.
    record Parents(@Nullable PersonId mother, @Nullable PersonId father) {

        List<PersonId> known() {
            return Stream.of(mother, father)
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .toList();
        }
    }

    private final Persons persons;
    private final PersonalNumbers numbers;
    private final Territory territory;
    private final Law law;
    private final LegalTime time;
    private final Access access;

    BirthFactsSource(
            Persons persons, PersonalNumbers numbers, Territory territory, Law law, LegalTime time, Access access) {
        this.persons = persons;
        this.numbers = numbers;
        this.territory = territory;
        this.law = law;
        this.time = time;
        this.access = access;
    }

    /// @throws IllegalArgumentException where there is no such office
    Office office(RegisterBirth order) {
        return territory
                .find(order.office())
                .orElseThrow(() -> new IllegalArgumentException("No such office: " + order.office()));
    }

    Parents parents(RegisterBirth order) {
        Map<PersonalNumber, PersonId> holders = numbers.holdersOf(List.of(order.mother(), order.father()));
        return new Parents(holders.get(order.mother()), holders.get(order.father()));
    }

    /// Reads the parents through the gate: looking at them is disclosed, whatever comes of the order.
    BirthFacts gather(Actor actor, RegisterBirth order, Parents parents, Instant recordedAt) {
        Map<PersonId, PersonState> states = states(actor, parents, order, recordedAt);
        Optional<PersonState> mother = state(states, parents.mother());
        Optional<PersonState> father = state(states, parents.father());
        Office office = office(order);
        LocalDate bornOn = order.child().bornOn();
        return new BirthFacts(
                office,
                mother,
                father,
                mother.isPresent() && father.isPresent() && areMarried(mother.get(), father.get(), recordedAt),
                law.endOfTerm(bornOn, law.number(Parameter.BIRTH_TERM_DAYS, bornOn)),
                law.number(Parameter.PARENT_AGE_YEARS_MIN, bornOn),
                time.today(office.zone()),
                hasHappened(order, office));
    }

    private Map<PersonId, PersonState> states(Actor actor, Parents parents, RegisterBirth order, Instant recordedAt) {
        List<PersonId> known = parents.known();
        AsOf atBirth = new AsOf(order.child().bornOn(), recordedAt);
        return access.disclose(
                actor,
                Right.REGISTER_BIRTH,
                Ground.REGISTRATION,
                new Disclosure<>(
                        "birth.parents",
                        ATTRIBUTES_OF_PARENTS,
                        () -> known.isEmpty() ? Map.of() : persons.findAll(known, atBirth),
                        BirthFactsSource::ids));
    }

    private static Collection<UUID> ids(Map<PersonId, PersonState> states) {
        return states.keySet().stream().map(PersonId::value).toList();
    }

    private static Optional<PersonState> state(Map<PersonId, PersonState> states, @Nullable PersonId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(states.get(id));
    }

    private boolean areMarried(PersonState mother, PersonState father, Instant recordedAt) {
        Fact.Died death = father.death();
        if (death == null) {
            return father.id().equals(mother.spouse()) && mother.id().equals(father.spouse());
        }
        AsOf beforeDeath = new AsOf(death.date().earliest().minusDays(1), recordedAt);
        return persons.find(father.id(), beforeDeath)
                .map(PersonState::spouse)
                .filter(mother.id()::equals)
                .isPresent();
    }

    private boolean hasHappened(RegisterBirth order, Office office) {
        LocalDateTime now = LocalDateTime.ofInstant(time.now(), office.zone());
        return !LocalDateTime.of(order.child().bornOn(), order.child().bornAt()).isAfter(now);
    }
}
