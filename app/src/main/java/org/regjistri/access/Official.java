package org.regjistri.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;

/// An official of an office, as read from the tables for this one request.
public final class Official implements Actor {
    private final UUID id;
    private final String userName;
    private final String displayName;
    private final OfficeCode office;
    private final Set<Role> roles;

    Official(UUID id, String userName, String displayName, OfficeCode office, Set<Role> roles) {
        this.id = id;
        this.userName = userName;
        this.displayName = displayName;
        this.office = office;
        this.roles = Set.copyOf(roles);
    }

    public UUID id() {
        return id;
    }

    public String userName() {
        return userName;
    }

    public String displayName() {
        return displayName;
    }

    public Set<Role> roles() {
        return roles;
    }

    @Override
    public ActorRef ref() {
        return new ActorRef(ActorRef.Kind.OFFICIAL, id.toString());
    }

    @Override
    public Optional<OfficeCode> office() {
        return Optional.of(office);
    }
}
