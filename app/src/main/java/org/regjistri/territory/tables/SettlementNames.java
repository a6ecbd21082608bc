package org.regjistri.territory.tables;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.territory.Settlement;

/// All names by which settlements are found: every language and script, Albanian also in the form of speech
/// (`Vrella` for `Vrellë`), and the names of the past.
final class SettlementNames {
    private static final int MOST = 50;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Seats of municipalities first, then by the code, which is the order of the alphabet inside a municipality.
    private static final Comparator<Settlement> SEATS_FIRST = Comparator.comparing(
                    (Settlement settlement) -> !settlement.code().value().endsWith("-001"))
            .thenComparing(Settlement::code);

    private final List<Named> all;

    /// Two spellings of one written name. The fold finds what is heard (`Djakovica` for `Đakovica`) but knows a name by
    /// its
    /// ending; while a name is being typed the plain letters find it.
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

        boolean beginsLike(Key typed) {
            return plain.startsWith(typed.plain) || folded.startsWith(typed.folded);
        }

        boolean isLike(Key typed) {
            return plain.equals(typed.plain) || folded.equals(typed.folded);
        }
    }

    private record Named(Settlement settlement, Set<Key> keys) {

        boolean beginsLike(Key typed) {
            return keys.stream().anyMatch(own -> own.beginsLike(typed));
        }

        boolean isCalled(Key typed) {
            return keys.stream().anyMatch(own -> own.isLike(typed));
        }
    }

    SettlementNames(Collection<Settlement> settlements, Map<SettlementCode, List<String>> otherNames) {
        all = settlements.stream()
                .sorted(SEATS_FIRST)
                .map(settlement ->
                        new Named(settlement, keys(settlement, otherNames.getOrDefault(settlement.code(), List.of()))))
                .toList();
    }

    /// @param limit at most 50; more counts as 50
    List<Settlement> like(String text, int limit) {
        Key typed = Key.of(text);
        if (typed.isNothing() || limit <= 0) {
            return List.of();
        }
        return all.stream()
                .filter(named -> named.beginsLike(typed))
                .sorted(Comparator.comparing((Named named) -> !named.isCalled(typed)))
                .limit(Math.min(limit, MOST))
                .map(Named::settlement)
                .toList();
    }

    private static Set<Key> keys(Settlement settlement, List<String> otherNames) {
        Multilingual name = settlement.name();
        List<String> written = new ArrayList<>(otherNames);
        written.addAll(List.of(name.sq(), name.srLatn(), name.srCyrl(), name.en()));
        if (name.sq().endsWith("ë")) {
            written.add(name.sq().substring(0, name.sq().length() - 1) + "a");
        }
        return written.stream().map(Key::of).collect(toUnmodifiableSet());
    }
}
