package org.regjistri.synth.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.tables.Rows;

/// Surnames that a community itself bears: the commoner ones from a table, then the long tail made
/// by rule.
final class Surnames {
    private final Map<Community, Lot> lots = new EnumMap<>(Community.class);

    Surnames(List<Fashion> fashions, NameIndex index) {
        Map<Community, List<String[]>> table = byCommunity("surnames.tsv");
        Map<Community, List<String[]>> stems = byCommunity("surname-stems.tsv");
        for (Community community : Community.values()) {
            SurnameWeights weights = new SurnameWeights();
            Lot.Builder lot = new Lot.Builder();
            Set<String> common = new LinkedHashSet<>();
            for (String[] row : rows(table, community)) {
                common.add(row[1]);
                lot.add(number(index, community, row[1]), weights.next(row[2]));
            }
            for (String rare : rare(community, common, fashions, rows(stems, community))) {
                lot.add(number(index, community, rare), weights.nextRare());
            }
            lots.put(community, lot.build());
        }
    }

    int draw(Community community, Draw draw) {
        return Objects.requireNonNull(lots.get(community)).draw(draw);
    }

    /// In an order that has nothing to do with the letters they begin with.
    private static List<String> rare(
            Community community, Set<String> common, List<Fashion> fashions, List<String[]> stems) {
        Set<String> rare = new LinkedHashSet<>();
        fashions.stream()
                .filter(fashion -> fashion.community() == community && fashion.sex() == Sex.MALE && fashion.isOld())
                .forEach(fashion -> rare.addAll(Patronymics.of(community, fashion.name())));
        for (String[] row : stems) {
            for (String stem : row[1].split(" ", -1)) {
                for (String ending : row[2].split(" ", -1)) {
                    rare.add(joined(stem, ending));
                }
            }
        }
        rare.removeAll(common);
        List<String> mixed = new ArrayList<>(rare);
        mixed.sort(Comparator.<String>comparingInt(name -> name.hashCode() * 0x9E3779B1)
                .thenComparing(name -> name));
        return mixed;
    }

    /// `Ukë` and `metaj` is `Ukmetaj`; two like letters meet as one.
    private static String joined(String stem, String ending) {
        String bare = stem.endsWith("ë") ? stem.substring(0, stem.length() - 1) : stem;
        return bare.charAt(bare.length() - 1) == ending.charAt(0) ? bare + ending.substring(1) : bare + ending;
    }

    private static int number(NameIndex index, Community community, String surname) {
        return index.of(new Name(surname, community.speech()));
    }

    private static Map<Community, List<String[]>> byCommunity(String table) {
        Map<Community, List<String[]>> rows = new EnumMap<>(Community.class);
        for (String[] row : Rows.of(NameTables.class, table)) {
            rows.computeIfAbsent(Community.valueOf(row[0]), _ -> new ArrayList<>())
                    .add(row);
        }
        return rows;
    }

    private static List<String[]> rows(Map<Community, List<String[]>> table, Community community) {
        return table.getOrDefault(community, List.of());
    }
}
