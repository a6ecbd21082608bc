package org.regjistri.synth;

import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.SettlementCode;

/// Where somebody was born.
sealed interface BirthPlace {

    CountryCode country();

    record InKosovo(SettlementCode settlement) implements BirthPlace {
        @Override
        public CountryCode country() {
            return CountryCode.KOSOVO;
        }
    }

    record Abroad(CountryCode country, String locality) implements BirthPlace {}
}
