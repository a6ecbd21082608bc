package org.regjistri.access.officials;

import java.util.Set;
import java.util.UUID;
import org.regjistri.access.Role;
import org.regjistri.kernel.OfficeCode;

/// An official as kept, with the roles of now.
///
/// @param dismissed true where they have left
public record OfficialRecord(
        UUID id, String userName, String displayName, OfficeCode office, boolean dismissed, Set<Role> roles) {
    public OfficialRecord {
        roles = Set.copyOf(roles);
    }
}
