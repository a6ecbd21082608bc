package org.regjistri.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;

/// What officials are called, for acts and lists that name who did it. Officials act in public: no disclosure line.
public interface OfficialNames {

    /// Empty where the actor is no official.
    Optional<String> nameOf(ActorRef actor);

    /// Empty where nobody in office signs in by that name.
    Optional<UUID> withUserName(String userName);

    /// Officials of the office, and of the municipal office that it belongs to, who have the right today; by name.
    List<Colleague> whoMay(Right right, OfficeCode at);

    record Colleague(UUID id, String name) {

        public ActorRef ref() {
            return new ActorRef(ActorRef.Kind.OFFICIAL, id.toString());
        }
    }
}
