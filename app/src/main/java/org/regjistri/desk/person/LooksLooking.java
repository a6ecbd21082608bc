package org.regjistri.desk.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.LooksAtPerson;
import org.regjistri.access.LooksAtPerson.ShownLook;
import org.regjistri.access.Right;
import org.regjistri.law.LegalTime;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.springframework.stereotype.Component;

/// Reads who looked at a person, for that person: itself a look, on the ground that the person asks.
@Component
class LooksLooking {
    static final int PAGE = 50;
    private static final Set<String> ATTRIBUTES = Set.of("name", "looks");
    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private final Persons persons;
    private final LooksAtPerson looks;
    private final Access access;
    private final LegalTime time;

    LooksLooking(Persons persons, LooksAtPerson looks, Access access, LegalTime time) {
        this.persons = persons;
        this.looks = looks;
        this.access = access;
        this.time = time;
    }

    /// @param next the line before which the older ones stand; null on the last page
    record Looks(
            PersonState person,
            List<ShownLook> shown,
            @Nullable UUID next) {}

    /// Empty where nobody of that id is in the register, also where the text is no id.
    ///
    /// @param before as [Looks#next()] said; blank for the newest
    Optional<Looks> of(Actor actor, String person, String before) {
        return access.disclose(
                actor,
                Right.SHOW_LOOKS_TO_PERSON,
                Ground.PERSON_REQUEST,
                new Disclosure<>(
                        "person.looks",
                        ATTRIBUTES,
                        () -> find(person).map(state -> page(state, before)),
                        found -> found.map(one -> one.person().id().value()).stream()
                                .toList()));
    }

    private Optional<PersonState> find(String text) {
        try {
            PersonId person = PersonId.parse(text);
            return Optional.ofNullable(persons.findAll(List.of(person), new AsOf(time.today(), time.now()))
                    .get(person));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Looks page(PersonState person, String before) {
        UUID from = before.matches(UUID_SHAPE) ? UUID.fromString(before) : null;
        List<ShownLook> found = looks.shown(person.id().value(), from, PAGE + 1);
        List<ShownLook> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Looks(person, shown, found.size() > PAGE ? shown.getLast().line() : null);
    }
}
