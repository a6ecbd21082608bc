package org.regjistri.desk.person;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.regjistri.persons.Fact;
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
    private static final Set<String> OF_A_RELATIVE = Set.of("name", "birth", "death");

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

    /// A person as looked at.
    ///
    /// @param number the number held now; empty where there is none
    /// @param birthAct the act of birth, where it was registered here
    record Look(
            PersonState state,
            AsOf asOf,
            Optional<PersonalNumber> number,
            List<RecordedFact> history,
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
            Actor actor, Ground ground, AsOf asOf, String occasion, Supplier<List<PersonId>> found) {
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
        return Optional.of(new Look(
                state,
                asOf,
                Optional.ofNullable(numbers.numbersOf(List.of(person)).get(person)),
                history,
                acts.birthOf(person)));
    }

    private static Collection<UUID> subjects(Optional<Look> look) {
        return look.map(found -> found.state().id().value()).stream().toList();
    }

    /// The people around somebody who was looked at: less is shown of them, and it is written down so.
    Family family(Actor actor, Ground ground, Look look) {
        return access.disclose(
                actor,
                Right.READ_PERSON,
                ground,
                new Disclosure<>(
                        "person.family",
                        OF_A_RELATIVE,
                        () -> family(look),
                        family ->
                                family.relatives().stream().map(PersonId::value).toList()));
    }

    /// Four reads, however many they are: the nearest, then whom these lead to.
    private Family family(Look look) {
        PersonId person = look.state().id();
        Map<PersonId, List<PersonId>> children = new LinkedHashMap<>(persons.children(List.of(person)));
        Set<PersonId> near = named(look.history());
        near.addAll(children.getOrDefault(person, List.of()));
        Map<PersonId, PersonState> states = new LinkedHashMap<>(persons.findAll(near, look.asOf()));
        Set<PersonId> parents = new LinkedHashSet<>(look.state().parents().values());
        Set<PersonId> havingChildren = new LinkedHashSet<>(parents);
        havingChildren.addAll(children.getOrDefault(person, List.of()));
        children.putAll(persons.children(havingChildren));
        Set<PersonId> far = new LinkedHashSet<>();
        havingChildren.forEach(one -> far.addAll(children.getOrDefault(one, List.of())));
        parents.forEach(parent -> Stream.ofNullable(states.get(parent))
                .forEach(state -> far.addAll(state.parents().values())));
        far.removeAll(states.keySet());
        far.remove(person);
        states.putAll(persons.findAll(far, look.asOf()));
        return new Family(look.state(), states, children);
    }

    /// Parents and spouses that any fact ever named.
    private static Set<PersonId> named(List<RecordedFact> history) {
        Set<PersonId> named = new LinkedHashSet<>();
        for (RecordedFact one : history) {
            switch (one.fact()) {
                case Fact.ChildOf child -> named.add(child.parent());
                case Fact.MarriedTo married -> named.add(married.spouse());
                case Fact.Named _, Fact.OfSex _, Fact.Born _, Fact.CitizenOf _, Fact.Died _ -> {}
                case Fact.Missing _, Fact.Stateless _ -> {}
            }
        }
        return named;
    }
}
