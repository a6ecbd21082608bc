package org.regjistri.territory;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Period;

/// A place where the register is kept.
///
/// @param municipality null for missions and units of the agency
/// @param parent the municipal office of a satellite office, the unit above a unit; null otherwise
public record Office(
        OfficeCode code,
        OfficeKind kind,
        Multilingual name,
        @Nullable MunicipalityCode municipality,
        @Nullable OfficeCode parent,
        CountryCode country,
        ZoneId zone,
        Period validity) {

    /// The office under whose name and numbers its acts stand: a satellite office writes into its municipality's book.
    public OfficeCode book() {
        return kind == OfficeKind.SATELLITE_OFFICE && parent != null ? parent : code;
    }
}
