package org.regjistri.civilstatus.act;

import java.util.Collection;
import java.util.List;
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
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Birth;
import org.regjistri.persons.PersonId;
import org.springframework.stereotype.Component;

/// Reads an act through the gate.
@Component
class ActLooking {
    private static final Set<String> ATTRIBUTES = Set.of("name", "sex", "birth", "parents", "number", "evidence");
    private final Acts acts;
    private final Access access;

    ActLooking(Acts acts, Access access) {
        this.acts = acts;
        this.access = access;
    }

    /// Empty where there is no such act, also where the text is no id.
    Optional<Act> look(Actor actor, Ground ground, String id) {
        return access.disclose(
                actor,
                Right.READ_ACT,
                ground,
                new Disclosure<>("act.page", ATTRIBUTES, () -> find(id), ActLooking::subjects));
    }

    private Optional<Act> find(String id) {
        try {
            return acts.find(ActId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Collection<UUID> subjects(Optional<Act> act) {
        return act.map(Act::birth).map(ActLooking::subjects).orElse(List.of());
    }

    private static List<UUID> subjects(Birth birth) {
        return Stream.concat(
                        Stream.of(birth.childId()), birth.parents().stream().map(Birth.Parent::id))
                .map(PersonId::value)
                .toList();
    }
}
