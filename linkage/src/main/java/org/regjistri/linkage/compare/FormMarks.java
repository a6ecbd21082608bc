package org.regjistri.linkage.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.fold.NameVariants;
import org.regjistri.kernel.fold.SurnameEndings;
import org.regjistri.kernel.place.NewMunicipalities;
import org.regjistri.kernel.place.PlaceName;
import org.regjistri.kernel.place.PlaceNames;

/// What the tables of the kernel know a spelling by: [Forms]. Names have marks word by word; a word that was cut
/// short has none.
final class FormMarks {
    /// The last year in which none of the new municipalities was there.
    private static final int BEFORE_THE_NEW = 1999;

    private FormMarks() {}

    /// The families of names: `meti` is a form of `muamet` and of `amet`.
    static List<String> ofGivenName(String spelling) {
        return isWord(spelling)
                ? Arrays.stream(NameVariants.known().familiesOf(spelling))
                        .mapToObj(Integer::toString)
                        .toList()
                : List.of();
    }

    /// What is left without the ending: `asani`, `asanaj` and `asanovic` are `asan`.
    static List<String> ofSurname(String spelling) {
        return isWord(spelling) ? List.of(SurnameEndings.known().stem(spelling)) : List.of();
    }

    static List<String> ofAnyName(String spelling) {
        return Stream.concat(ofGivenName(spelling).stream(), ofSurname(spelling).stream())
                .toList();
    }

    private static boolean isWord(String spelling) {
        return spelling.indexOf(' ') < 0 && !spelling.endsWith(".");
    }

    /// The municipalities that ever had the name.
    static List<String> ofMunicipality(String spelling) {
        return codes(named(spelling));
    }

    /// Those that had the place before new ones were made: who was born in Junik stands in the books of Deçan.
    static List<String> ofFormerMunicipality(String spelling) {
        return codes(named(spelling).flatMap(code -> NewMunicipalities.known().inYear(code, BEFORE_THE_NEW).stream()));
    }

    private static Stream<MunicipalityCode> named(String spelling) {
        return PlaceNames.known().named(spelling).stream().map(PlaceName::municipality);
    }

    private static List<String> codes(Stream<MunicipalityCode> municipalities) {
        return municipalities.map(MunicipalityCode::value).distinct().toList();
    }
}
