package org.regjistri.access;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// Whose looks an official supervises: those of everybody, or of the own office and its satellite offices.
@Component
public final class SupervisedOffices {
    private final Territory territory;

    SupervisedOffices(Territory territory) {
        this.territory = territory;
    }

    /// Null where the official's right reaches everybody.
    public @Nullable List<OfficeCode> of(Official official) {
        return switch (Rights.reach(official.roles(), Right.READ_DISCLOSURES)) {
            case ANY -> null;
            case OWN_OFFICE ->
                official.office().stream().flatMap(this::withSatellites).toList();
            case NONE -> List.of();
        };
    }

    private Stream<OfficeCode> withSatellites(OfficeCode own) {
        return territory.offices().stream()
                .filter(office -> office.code().equals(own) || office.book().equals(own))
                .map(Office::code);
    }
}
