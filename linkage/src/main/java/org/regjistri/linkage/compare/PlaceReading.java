package org.regjistri.linkage.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.place.PlaceFold;
import org.regjistri.kernel.place.PlaceName;
import org.regjistri.kernel.place.PlaceName.Standing;
import org.regjistri.kernel.place.PlaceNames;

/// Places in one spelling: the words of Albanian and Serbian in one order, and a municipality by one of its names,
/// so that `Gornji Ratiš` is `Ratishi i Epërm` and `Урошевац` is `Ferizaj`.
final class PlaceReading {
    /// Words that say what a place is, not which, also where they follow the name.
    private static final Set<String> WHAT_IT_IS = Arrays.stream(
                    "komuna opština city town village municipality".split(" ", -1))
            .map(PlaceFold.current()::fold)
            .collect(Collectors.toUnmodifiableSet());

    private PlaceReading() {}

    /// A code as it is, a name without the words that all places share.
    static String read(String text) {
        if (text.chars().anyMatch(Character::isDigit)) {
            return text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}-]+", "-");
        }
        return inOneLanguage(nameOnly(PlaceFold.current().fold(text)));
    }

    private static String nameOnly(String folded) {
        if (folded.indexOf(' ') < 0) {
            return folded;
        }
        String kept = Arrays.stream(folded.split(" ", -1))
                .filter(word -> !WHAT_IT_IS.contains(word))
                .collect(Collectors.joining(" "));
        return kept.isEmpty() ? folded : kept;
    }

    /// Names that one side gave are villages' names too: they stay, and are compared as what they may mean.
    private static String inOneLanguage(String folded) {
        List<PlaceName> names = PlaceNames.known().named(folded);
        List<MunicipalityCode> meant =
                names.stream().map(PlaceName::municipality).distinct().toList();
        if (meant.size() != 1 || names.stream().allMatch(name -> name.standing() == Standing.GIVEN)) {
            return folded;
        }
        PlaceName first = PlaceNames.known().of(meant.getFirst()).getFirst();
        return PlaceFold.current().fold(first.written());
    }
}
