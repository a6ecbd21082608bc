package org.regjistri.access.officials;

import java.util.Set;
import org.regjistri.access.Role;
import org.regjistri.territory.OfficeKind;

/// At which kind of office a role can be held (CS-10): rights differ by kind of office because roles do.
final class RolePlaces {
    private RolePlaces() {}

    static boolean isAt(Role role, OfficeKind kind) {
        return kinds(role).contains(kind);
    }

    private static Set<OfficeKind> kinds(Role role) {
        return switch (role) {
            case REGISTRAR -> Set.of(OfficeKind.MUNICIPAL_OFFICE, OfficeKind.SATELLITE_OFFICE);
            case HEAD_OF_OFFICE -> Set.of(OfficeKind.MUNICIPAL_OFFICE, OfficeKind.CONSULAR_MISSION);
            case CONSULAR_OFFICIAL -> Set.of(OfficeKind.CONSULAR_MISSION);
            case CENTRAL_REGISTER_OFFICIAL, AUDITOR, ADMINISTRATOR -> Set.of(OfficeKind.AGENCY_UNIT);
        };
    }
}
