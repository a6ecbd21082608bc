package org.regjistri.desk.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Acts;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonQuery;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.persons.RecordedFact;
import org.springframework.stereotype.Component;

/// Finds and reads persons through the gate.
@Component
class PersonLooking {
    static final int FOUND_MAX = 50;
    private static final Set<String> OF_A_LIST = Set.of("name", "birth");
    private static final Set<String> OF_A_PERSON =
            Set.of("number", "name", "sex", "birth", "citizenship", "parents", "children", "marriage", "death", "acts");

    private final Persons persons;
    private final PersonalNumbers numbers;
    private final Acts acts;
    private final Access access;

    PersonLooking(Persons persons, PersonalNumbers numbers, Acts acts, Access access) {
        this.persons = persons;
        this.numbers = numbers;
        this.acts = acts;
        this.access = access;
    }

    /// A person as looked at, with the names of the nearest.
    ///
    /// @param number the number held now; empty where there is none
    /// @param birthAct the act of birth, where it was registered here
    record Look(
            PersonState state,
            AsOf asOf,
            Optional<PersonalNumber> number,
            List<RecordedFact> history,
            List<PersonId> children,
            Map<PersonId, PersonState> relatives,
            Optional<Act> birthAct) {}

    List<PersonState> find(Actor actor, Ground ground, PersonalNumber number, AsOf asOf) {
        return list(
                actor,
                ground,
                asOf,
                "person.find-by-number",
                () -> numbers.holderOf(number).stream().toList());
    }

    List<PersonState> find(Actor actor, Ground ground, PersonQuery query, AsOf asOf) {
        return list(actor, ground, asOf, "person.find-by-name", () -> persons.search(query, FOUND_MAX));
    }

    private List<PersonState> list(
            Actor actor, Ground ground, AsOf asOf, String occasion, java.util.function.Supplier<List<PersonId>> found) {
        return access.disclose(
                actor,
                Right.FIND_PERSON,
                ground,
                new Disclosure<>(occasion, OF_A_LIST, () -> states(found.get(), asOf), PersonLooking::ids));
    }

    private List<PersonState> states(List<PersonId> found, AsOf asOf) {
        Map<PersonId, PersonState> states = persons.findAll(found, asOf);
        return found.stream()
                .flatMap(person -> Stream.ofNullable(states.get(person)))
                .toList();
    }

    private static Collection<UUID> ids(List<PersonState> states) {
        return states.stream().map(state -> state.id().value()).toList();
    }

    /// Empty where the register knew nobody of that id then, also where the text is no id.
    Optional<Look> look(Actor actor, Ground ground, String id, AsOf asOf) {
        return access.disclose(
                actor,
                Right.READ_PERSON,
                ground,
                new Disclosure<>("person.page", OF_A_PERSON, () -> read(id, asOf), PersonLooking::subjects));
    }

    private Optional<Look> read(String id, AsOf asOf) {
        PersonId person;
        try {
            person = PersonId.parse(id);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        List<RecordedFact> history = persons.history(person);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        PersonState state = PersonState.of(
                person,
                history.stream()
                        .filter(fact -> fact.isKnownAt(asOf.recordedAt())
                                && fact.fact().valid().contains(asOf.validAt()))
                        .map(RecordedFact::fact)
                        .toList());
        List<PersonId> children = persons.children(person);
        return Optional.of(new Look(
                state,
                asOf,
                Optional.ofNullable(numbers.numbersOf(List.of(person)).get(person)),
                history,
                children,
                persons.findAll(relatives(state, children), asOf),
                acts.birthOf(person)));
    }

    private static Set<PersonId> relatives(PersonState state, List<PersonId> children) {
        Set<PersonId> relatives = new LinkedHashSet<>(state.parents().values());
        Stream.ofNullable(state.spouse()).forEach(relatives::add);
        relatives.addAll(children);
        return relatives;
    }

    private static Collection<UUID> subjects(Optional<Look> look) {
        List<UUID> subjects = new ArrayList<>();
        look.ifPresent(found -> {
            subjects.add(found.state().id().value());
            found.relatives().keySet().forEach(relative -> subjects.add(relative.value()));
        });
        return subjects;
    }
}
