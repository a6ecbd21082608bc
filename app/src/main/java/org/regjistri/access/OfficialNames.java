package org.regjistri.access;

import java.util.Optional;
import org.regjistri.kernel.ActorRef;

/// What officials are called, for acts and lists that name who did it. Officials act in public: no disclosure line.
public interface OfficialNames {

    /// Empty where the actor is no official.
    Optional<String> nameOf(ActorRef actor);
}
