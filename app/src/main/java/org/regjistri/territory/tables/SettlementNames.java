package org.regjistri.territory.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.territory.Settlement;

/// All names by which settlements are found, folded: every language and script, Albanian also in the form of speech
/// (`Vrella` for `Vrellë`), and the names of the past.
final class SettlementNames {
    private static final int MOST = 50;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Seats of municipalities first, then by the code, which is the order of the alphabet inside a municipality.
    private static final Comparator<Settlement> SEATS_FIRST = Comparator.comparing(
                    (Settlement settlement) -> !settlement.code().value().endsWith("-001"))
            .thenComparing(Settlement::code);

    private final List<Named> all;

    private record Named(Settlement settlement, Set<String> keys) {

        boolean beginsLike(String key) {
            return keys.stream().anyMatch(own -> own.startsWith(key));
        }

        boolean isCalled(String key) {
            return keys.contains(key);
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
        String key = plain(text);
        if (key.isEmpty() || limit <= 0) {
            return List.of();
        }
        return all.stream()
                .filter(named -> named.beginsLike(key))
                .sorted(Comparator.comparing((Named named) -> !named.isCalled(key)))
                .limit(Math.min(limit, MOST))
                .map(Named::settlement)
                .toList();
    }

    private static Set<String> keys(Settlement settlement, List<String> otherNames) {
        List<String> names = new ArrayList<>(otherNames);
        names.add(settlement.name().sq());
        names.add(settlement.name().srLatn());
        names.add(settlement.name().srCyrl());
        names.add(settlement.name().en());
        if (settlement.name().sq().endsWith("ë")) {
            String stem = settlement.name().sq();
            names.add(stem.substring(0, stem.length() - 1) + "a");
        }
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> keys.add(plain(name)));
        return Set.copyOf(keys);
    }

    /// Small letters without marks. Only whole names can be folded: the fold knows their endings.
    private static String plain(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT).replace('đ', 'd');
        return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }
}
