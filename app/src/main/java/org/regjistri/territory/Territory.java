package org.regjistri.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.SettlementCode;

/// The map of the register. A few thousand rows that change by migration only, held in memory.
public interface Territory {

    /// All that ever were, in the order of their codes.
    List<Municipality> municipalities();

    /// Those that exist on that day.
    List<Municipality> municipalities(LocalDate on);

    Optional<Municipality> find(MunicipalityCode code);

    Optional<Settlement> find(SettlementCode code);

    Optional<Country> find(CountryCode code);

    Optional<Office> find(OfficeCode code);

    Collection<Country> countries();

    Collection<Office> offices();

    List<Settlement> settlements(MunicipalityCode municipality);

    /// Settlements whose name in any language or script is like the text, folded: the name itself, then those that
    /// begin so, then those that hold it; those with a slip of the hand only where there is no other.
    ///
    /// @param limit at most 50
    List<Settlement> settlementsLike(String text, int limit);

    /// As [#settlementsLike(String, int)]; of the equally near, those of this municipality first.
    List<Settlement> settlementsLike(String text, MunicipalityCode near, int limit);

    /// As [#settlementsLike(String, int)]; countries are found by their codes too.
    List<Country> countriesLike(String text, int limit);

    /// For people to read, in one line: `Gurrakoc, Istog`, `Aarau, Zvicër`.
    String describe(Place place, Language language);
}
