package org.regjistri.access.officials;

import java.util.Set;
import java.util.UUID;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.Role;

/// What a proposal is to bring.
sealed interface Wish {

    /// Whom it is about.
    UUID official();

    record Grant(UUID official, Role role) implements Wish {}

    /// @param official the id that the new one will have
    record Appoint(UUID official, NewOfficial who) implements Wish {}

    record Link(UUID official, String issuer, String subject) implements Wish {}

    default Set<Role> roles() {
        return switch (this) {
            case Grant grant -> Set.of(grant.role());
            case Appoint appoint -> appoint.who().roles();
            case Link _ -> Set.of();
        };
    }
}
