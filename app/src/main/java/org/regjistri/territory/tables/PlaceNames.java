package org.regjistri.territory.tables;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.territory.Country;
import org.regjistri.territory.Settlement;

/// All names by which places are found: every language and script, Albanian also in the form of speech
/// (`Vrella` for `Vrellë`), and the names of the past.
///
/// @param <T> what is found
final class PlaceNames<T> {
    private static final int MOST = 50;

    /// How near what was typed comes to a name: the smaller the nearer. Each slip of the hand is one more.
    private static final int THE_NAME = 0;

    private static final int ITS_BEGINNING = 1;
    private static final int A_PART = 2;
    private static final int SLIPS = 10;

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_SLIP = 5;
    private static final int SECOND_SLIP = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Seats of municipalities first, then by the code, which is the order of the alphabet inside a municipality.
    private static final Comparator<Settlement> SEATS_FIRST = Comparator.comparing(
                    (Settlement settlement) -> !settlement.code().value().endsWith("-001"))
            .thenComparing(Settlement::code);

    private final List<Named<T>> all;

    /// Two spellings of one written name. The fold finds what is heard (`Djakovica` for `Đakovica`) but knows a name
    /// by its ending; while a name is being typed the plain letters find it.
    private record Key(String plain, String folded) {

        static Key of(String written) {
            String small = written.strip().toLowerCase(Locale.ROOT).replace('đ', 'd');
            String plain = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD))
                    .replaceAll("");
            return new Key(plain, NameFold.current().fold(written));
        }

        boolean isNothing() {
            return folded.isEmpty();
        }

        OptionalInt nearness(Key typed) {
            if (plain.equals(typed.plain) || folded.equals(typed.folded)) {
                return OptionalInt.of(THE_NAME);
            }
            if (plain.startsWith(typed.plain) || folded.startsWith(typed.folded)) {
                return OptionalInt.of(ITS_BEGINNING);
            }
            boolean part = typed.plain.length() >= SHORTEST_PART
                    && (plain.contains(typed.plain) || folded.contains(typed.folded));
            return part ? OptionalInt.of(A_PART) : OptionalInt.empty();
        }

        /// A letter too few, too many or wrong, two in a long word, in what was typed so far.
        OptionalInt nearnessWithSlip(Key typed) {
            int slips = Math.min(slips(typed.plain, plain), slips(typed.folded, folded));
            int allowed = typed.plain.length() >= SECOND_SLIP ? 2 : 1;
            return typed.plain.length() >= SHORTEST_SLIP && slips <= allowed
                    ? OptionalInt.of(SLIPS + slips)
                    : OptionalInt.empty();
        }

        /// The fewest changes that make `typed` a beginning of `name`.
        private static int slips(String typed, String name) {
            int[] above = IntStream.rangeClosed(0, name.length()).toArray();
            for (int i = 1; i <= typed.length(); i++) {
                int[] row = new int[name.length() + 1];
                row[0] = i;
                for (int j = 1; j <= name.length(); j++) {
                    int other = typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
                    row[j] = Math.min(above[j - 1] + other, 1 + Math.min(above[j], row[j - 1]));
                }
                above = row;
            }
            return IntStream.of(above).min().orElse(typed.length());
        }
    }

    private record Named<T>(T place, Set<Key> keys) {}

    private record Found<T>(T place, int nearness) {}

    private PlaceNames(List<Named<T>> all) {
        this.all = all;
    }

    static PlaceNames<Settlement> ofSettlements(
            Collection<Settlement> settlements, Map<SettlementCode, List<String>> otherNames) {
        return new PlaceNames<>(settlements.stream()
                .sorted(SEATS_FIRST)
                .map(settlement -> new Named<>(
                        settlement, keys(settlement.name(), otherNames.getOrDefault(settlement.code(), List.of()))))
                .toList());
    }

    /// A country is found by its codes too.
    static PlaceNames<Country> ofCountries(Collection<Country> countries) {
        return new PlaceNames<>(countries.stream()
                .map(country -> new Named<>(
                        country, keys(country.name(), List.of(country.code().value(), country.alpha2()))))
                .toList());
    }

    /// @param first what stands first among the equally near
    /// @param limit at most 50; more counts as 50
    List<T> like(String text, Predicate<T> first, int limit) {
        Key typed = Key.of(text);
        if (typed.isNothing() || limit <= 0) {
            return List.of();
        }
        List<Found<T>> found = found(key -> key.nearness(typed));
        if (found.isEmpty()) {
            found = found(key -> key.nearnessWithSlip(typed));
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Found<T> one) -> one.nearness())
                        .thenComparing(one -> !first.test(one.place())))
                .limit(Math.min(limit, MOST))
                .map(Found::place)
                .toList();
    }

    private List<Found<T>> found(Function<Key, OptionalInt> nearness) {
        List<Found<T>> found = new ArrayList<>();
        for (Named<T> named : all) {
            named.keys().stream()
                    .flatMapToInt(key -> nearness.apply(key).stream())
                    .min()
                    .ifPresent(nearest -> found.add(new Found<>(named.place(), nearest)));
        }
        return found;
    }

    private static Set<Key> keys(Multilingual name, List<String> otherNames) {
        List<String> written = new ArrayList<>(otherNames);
        written.addAll(List.of(name.sq(), name.srLatn(), name.srCyrl(), name.en()));
        if (name.sq().endsWith("ë")) {
            written.add(name.sq().substring(0, name.sq().length() - 1) + "a");
        }
        return written.stream().map(Key::of).collect(toUnmodifiableSet());
    }
}
