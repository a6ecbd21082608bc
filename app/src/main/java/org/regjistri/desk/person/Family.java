package org.regjistri.desk.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;

/// The people around a person, two generations up and two down, as of one point.
///
/// @param states of everybody but the person; whoever the register did not know there is missing
/// @param childrenOf of the person, of the parents and of the children, the oldest first
record Family(PersonState person, Map<PersonId, PersonState> states, Map<PersonId, List<PersonId>> childrenOf) {

    Set<PersonId> relatives() {
        return states.keySet();
    }

    Optional<PersonState> find(PersonId relative) {
        return Optional.ofNullable(states.get(relative));
    }

    Optional<PersonState> parent(PersonState child, ParentRole role) {
        return child.parent(role).flatMap(this::find);
    }

    boolean hasParents() {
        return Stream.of(ParentRole.values())
                .anyMatch(role -> parent(person, role).isPresent());
    }

    Optional<PersonState> spouse() {
        return Optional.ofNullable(person.spouse()).flatMap(this::find);
    }

    List<PersonState> children(PersonState parent) {
        return childrenOf.getOrDefault(parent.id(), List.of()).stream()
                .flatMap(child -> find(child).stream())
                .toList();
    }

    /// With at least one parent in common.
    List<PersonState> siblings() {
        return Stream.of(ParentRole.values())
                .flatMap(role -> parent(person, role).stream())
                .flatMap(parent -> children(parent).stream())
                .filter(child -> !child.id().equals(person.id()))
                .distinct()
                .toList();
    }
}
