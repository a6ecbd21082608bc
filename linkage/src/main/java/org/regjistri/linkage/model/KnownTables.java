package org.regjistri.linkage.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regjistri.kernel.fold.NameVariants;
import org.regjistri.kernel.fold.SurnameEndings;
import org.regjistri.kernel.place.NewMunicipalities;
import org.regjistri.kernel.place.PlaceFold;
import org.regjistri.kernel.place.PlaceNames;

/// The kernel's tables that values are compared by, each with its digest. They are knowledge as the
/// fold is: with one more short form a pair has another level, and what was learned of the levels
/// does not hold any more.
final class KnownTables {
    private KnownTables() {}

    static SortedMap<String, String> current() {
        return new TreeMap<>(Map.of(
                "name-variants", NameVariants.known().digest(),
                "new-municipalities", NewMunicipalities.known().digest(),
                "place-names", PlaceNames.known().digest(),
                "place-words", PlaceFold.current().digest(),
                "surname-endings", SurnameEndings.known().digest()));
    }

    /// Names of those that a model was made with others of.
    static List<String> others(Map<String, String> of) {
        SortedMap<String, String> here = current();
        SortedMap<String, String> all = new TreeMap<>(of);
        all.putAll(here);
        return all.keySet().stream()
                .filter(name -> !Objects.equals(of.get(name), here.get(name)))
                .toList();
    }
}
