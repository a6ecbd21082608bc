package org.regjistri.operations.country;

import java.util.function.Predicate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.territory.Territory;

/// Which texts of a file the register knows: each is asked about once.
record MapOfPlaces(Predicate<String> countries, Predicate<String> settlements, Predicate<String> offices) {

    static MapOfPlaces of(Territory territory) {
        return new MapOfPlaces(
                code -> territory.find(CountryCode.of(code)).isPresent(),
                code -> territory.find(SettlementCode.of(code)).isPresent(),
                code -> territory.find(OfficeCode.of(code)).isPresent());
    }

    /// A part of a name, as the register would keep it: nothing has to be tidied.
    static boolean isName(String text) {
        return PersonName.isPart(text) && PersonName.of(text, text).given().equals(text);
    }
}
