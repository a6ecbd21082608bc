package org.regjistri.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A linkage after Fellegi and Sunter as statements for DuckDB: blocking by exact keys, each pair
/// made by the first key that finds it, Jaro-Winkler in four levels with fixed weights. So Splink
/// has it done too.
final class DuckdbPairs {
    private static final int BLOCK_MAX = 2_000;
    private static final int LINK_FROM = 12;
    private final DuckdbText text;
    private final List<List<String>> keys;

    /// A name with the bits of: the same, nearly the same, alike, different.
    private record Name(String column, int same, int near, int alike, int different) {}

    private static final List<Name> NAMES = List.of(
            new Name("given", 7, 4, 1, -4),
            new Name("birth", 8, 5, 1, -4),
            new Name("father", 6, 4, 1, -3),
            new Name("mother", 6, 4, 1, -3));

    DuckdbPairs(DuckdbText text) {
        this.text = text;
        String given = text.sound("given");
        String surname = text.sound("birth");
        String father = text.sound("father");
        String mother = text.sound("mother");
        keys = List.of(
                List.of(given, surname, "year"),
                List.of(surname, "day", "year"),
                List.of(given, "day", "year"),
                List.of(given, surname, father),
                List.of(given, father, mother, "year"),
                List.of(given, surname, father, mother));
    }

    /// In their order: keys for both tables, large blocks out, pairs, the best one of each row.
    List<String> statements(String folder) {
        List<String> all = new ArrayList<>();
        for (String side : List.of("left", "right")) {
            all.add("CREATE TABLE %s_keyed AS SELECT *, %s FROM '%s/%s.parquet'"
                    .formatted(side, list(", ", DuckdbPairs::keyColumn), folder, side));
        }
        for (int key = 0; key < keys.size(); key++) {
            all.add(("UPDATE right_keyed SET k%1$d = NULL WHERE k%1$d IN"
                            + " (SELECT k%1$d FROM right_keyed WHERE k%1$d IS NOT NULL GROUP BY k%1$d HAVING count(*) > %2$d)")
                    .formatted(key, BLOCK_MAX));
        }
        all.add("CREATE TABLE scored AS " + list(" UNION ALL ", (key, _) -> pairs(key)));
        all.add("CREATE TABLE links AS SELECT l, arg_max(r, weight) AS r, max(weight) AS weight FROM scored"
                + " WHERE weight >= " + LINK_FROM + " GROUP BY l");
        return all;
    }

    private interface OfKey {
        String text(int number, List<String> parts);
    }

    private String list(String between, OfKey each) {
        return String.join(
                between,
                IntStream.range(0, keys.size())
                        .mapToObj(key -> each.text(key, keys.get(key)))
                        .toList());
    }

    private static String keyColumn(int number, List<String> parts) {
        return "CASE WHEN %s IS NOT NULL THEN hash(%s) END AS k%d"
                .formatted(String.join(" IS NOT NULL AND ", parts), String.join(", ", parts), number);
    }

    private String pairs(int key) {
        String earlier = String.join(
                " AND ",
                IntStream.range(0, key)
                        .mapToObj(before -> "(l.k%1$d = r.k%1$d) IS NOT TRUE".formatted(before))
                        .toList());
        return "SELECT l.id AS l, r.id AS r, %s AS weight FROM left_keyed l JOIN right_keyed r ON l.k%2$d = r.k%2$d%3$s"
                .formatted(weight(), key, earlier.isEmpty() ? "" : " WHERE " + earlier);
    }

    private String weight() {
        List<String> bits = new ArrayList<>();
        NAMES.forEach(name -> bits.add(weight(name)));
        bits.add("CASE WHEN l.year IS NULL OR r.year IS NULL THEN 0 WHEN l.year = r.year THEN 5"
                + " WHEN abs(l.year - r.year) <= 1 THEN 2 ELSE -5 END");
        bits.add("CASE WHEN l.day IS NULL OR r.day IS NULL THEN 0 WHEN l.day = r.day THEN 8"
                + " WHEN substr(l.day, 1, 2) = substr(r.day, 1, 2) OR substr(l.day, 4) = substr(r.day, 4) THEN 1"
                + " ELSE -3 END");
        bits.add("CASE WHEN l.sex IS NULL OR r.sex IS NULL THEN 0 WHEN l.sex = r.sex THEN 1 ELSE -6 END");
        return String.join(" + ", bits);
    }

    private String weight(Name name) {
        String column = text.compared(name.column());
        String alike = "jaro_winkler_similarity(l.%1$s, r.%1$s)".formatted(column);
        return ("CASE WHEN l.%1$s IS NULL OR r.%1$s IS NULL THEN 0 WHEN l.%1$s = r.%1$s THEN %2$d"
                        + " WHEN %3$s >= 0.92 THEN %4$d WHEN %3$s >= 0.8 THEN %5$d ELSE %6$d END")
                .formatted(column, name.same(), alike, name.near(), name.alike(), name.different());
    }
}
