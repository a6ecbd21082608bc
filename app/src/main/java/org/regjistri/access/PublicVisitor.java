package org.regjistri.access;

import java.util.Optional;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;

/// Anybody who has not signed in.
public final class PublicVisitor implements Actor {
    PublicVisitor() {}

    @Override
    public ActorRef ref() {
        return new ActorRef(ActorRef.Kind.PUBLIC, "anybody");
    }

    @Override
    public Optional<OfficeCode> office() {
        return Optional.empty();
    }
}
