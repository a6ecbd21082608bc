package org.regjistri.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A linkage after Fellegi and Sunter as statements for DuckDB, over the tables of [OwnTextTables]:
/// blocking by exact keys of its own, each pair made by the first key that finds it, Jaro-Winkler
/// in four levels with fixed weights. So Splink has it done too.
final class OwnTextPairs implements PeerLinkage {
    private static final int BLOCK_MAX = 2_000;
    private static final int LINK_FROM = 12;

    private static final List<List<String>> KEYS = List.of(
            List.of(start("given"), start("birth"), "year"),
            List.of(start("birth"), "day", "year"),
            List.of(start("given"), "day", "year"),
            List.of(start("given"), start("birth"), start("father")),
            List.of(start("given"), start("father"), start("mother"), "year"),
            List.of(start("given"), start("birth"), start("father"), start("mother")));

    /// A name with the bits of: the same, nearly the same, alike, different.
    private record Name(String column, int same, int near, int alike, int different) {}

    private static final List<Name> NAMES = List.of(
            new Name("given", 7, 4, 1, -4),
            new Name("birth", 8, 5, 1, -4),
            new Name("father", 6, 4, 1, -3),
            new Name("mother", 6, 4, 1, -3));

    private final Path country;

    /// @param country of `./regjistri synth country`
    OwnTextPairs(Path country) {
        this.country = country;
    }

    private static String start(String name) {
        return "substr(%s, 1, 4)".formatted(name);
    }

    /// Keys for both tables, large blocks out, pairs to the table `scored`, the best one of each
    /// row to `links`.
    @Override
    public List<String> statements() {
        List<String> all = new ArrayList<>(OwnTextTables.statements(country));
        for (String side : List.of("left", "right")) {
            all.add("CREATE TABLE %1$s_keyed AS SELECT *, %2$s FROM %1$s_rows"
                    .formatted(side, list(", ", OwnTextPairs::keyColumn)));
        }
        for (int key = 0; key < KEYS.size(); key++) {
            all.add(("UPDATE right_keyed SET k%1$d = NULL WHERE k%1$d IN"
                            + " (SELECT k%1$d FROM right_keyed WHERE k%1$d IS NOT NULL GROUP BY k%1$d HAVING count(*) > %2$d)")
                    .formatted(key, BLOCK_MAX));
        }
        all.add("CREATE TABLE scored AS " + list(" UNION ALL ", (key, _) -> pairs(key)));
        all.add("CREATE TABLE links AS SELECT l, arg_max(r, weight) AS r, max(weight) AS weight FROM scored"
                + " WHERE weight >= " + LINK_FROM + " GROUP BY l");
        return all;
    }

    @Override
    public String comparedPairs() {
        return "SELECT count(*) FROM scored";
    }

    @Override
    public String comparedTruePairs() {
        return "SELECT count(*) FROM scored JOIN truth USING (l, r)";
    }

    private interface OfKey {
        String text(int number, List<String> parts);
    }

    private static String list(String between, OfKey each) {
        return String.join(
                between,
                IntStream.range(0, KEYS.size())
                        .mapToObj(key -> each.text(key, KEYS.get(key)))
                        .toList());
    }

    private static String keyColumn(int number, List<String> parts) {
        return "CASE WHEN %s IS NOT NULL THEN hash(%s) END AS k%d"
                .formatted(String.join(" IS NOT NULL AND ", parts), String.join(", ", parts), number);
    }

    private static String pairs(int key) {
        String earlier = String.join(
                " AND ",
                IntStream.range(0, key)
                        .mapToObj(before -> "(l.k%1$d = r.k%1$d) IS NOT TRUE".formatted(before))
                        .toList());
        return "SELECT l.id AS l, r.id AS r, %s AS weight FROM left_keyed l JOIN right_keyed r ON l.k%2$d = r.k%2$d%3$s"
                .formatted(weight(), key, earlier.isEmpty() ? "" : " WHERE " + earlier);
    }

    private static String weight() {
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

    private static String weight(Name name) {
        String column = name.column();
        String alike = "jaro_winkler_similarity(l.%1$s, r.%1$s)".formatted(column);
        return ("CASE WHEN l.%1$s IS NULL OR r.%1$s IS NULL THEN 0 WHEN l.%1$s = r.%1$s THEN %2$d"
                        + " WHEN %3$s >= 0.92 THEN %4$d WHEN %3$s >= 0.8 THEN %5$d ELSE %6$d END")
                .formatted(column, name.same(), alike, name.near(), name.alike(), name.different());
    }
}
