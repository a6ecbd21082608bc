package org.regjistri.territory;

import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.SettlementCode;

/// Where something happened: a settlement of Kosovo, or a country and the place as written.
///
/// Example: `XKX, 06-031`; `CHE, "Aarau"`. Both of the last two may be unknown in old records.
public record Place(
        CountryCode country,
        @Nullable SettlementCode settlement,
        @Nullable String locality) {

    public Place {
        if (settlement != null && !country.equals(CountryCode.KOSOVO)) {
            throw new IllegalArgumentException("Settlements are listed for Kosovo only");
        }
        if (settlement != null && locality != null) {
            throw new IllegalArgumentException("A listed settlement needs no second name");
        }
    }

    public static Place in(SettlementCode settlement) {
        return new Place(CountryCode.KOSOVO, settlement, null);
    }

    public static Place abroad(CountryCode country, String locality) {
        return new Place(country, null, locality.strip());
    }
}
