package org.regjistri.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regjistri.bench.PeerField.Sort;

/// A linkage after Fellegi and Sunter as statements for DuckDB, over the files of
/// [SharedKeyTables]: pairs by the same keys as ours, Jaro-Winkler in four levels, fixed weights.
/// So Splink has it done too.
///
/// A pair that several keys find is compared as often. To have each but once (DISTINCT) cost DuckDB
/// a third more processor time for 11 million pairs, and in the whole country only one pair in
/// seven comes again.
final class SharedKeyPairs implements PeerLinkage {
    private static final int LINK_FROM = 20;

    private final String folder;
    private final int blockMax;
    private final List<PeerField> fields;

    /// In bits: of equal values, nearly equal ones (dates: the same year), alike ones (dates: the
    /// year before or after), and others.
    private record Weights(int same, int near, int alike, int different) {}

    private static final Map<Sort, Weights> USUAL = Map.of(
            Sort.NAME, new Weights(6, 4, 1, -3),
            Sort.DATE, new Weights(12, 3, 1, -4),
            Sort.EQUAL, new Weights(3, 0, 0, -1));

    private static final Map<String, Weights> OF_FIELD = Map.of(
            "given", new Weights(7, 4, 1, -4),
            "surname", new Weights(8, 5, 1, -4),
            "sex", new Weights(1, 0, 0, -6),
            "born", new Weights(13, 5, 2, -5));

    /// @param folder where the files are
    /// @param blockMax a block of more rows on the right is left out
    SharedKeyPairs(String folder, int blockMax, List<PeerField> fields) {
        this.folder = folder;
        this.blockMax = blockMax;
        this.fields = fields.stream()
                .filter(field -> field.left() > 0 && field.right() > 0)
                .toList();
    }

    /// In their order, from the files to the table `links`.
    @Override
    public List<String> statements() {
        return List.of(
                """
                CREATE TABLE large AS SELECT hash FROM '%s/right_keys.parquet'
                GROUP BY hash HAVING count(*) > %d""".formatted(folder, blockMax),
                "CREATE TABLE blocks AS SELECT hash, n FROM '%s/right_keys.parquet' ANTI JOIN large USING (hash)"
                        .formatted(folder),
                "CREATE TABLE left_rows AS SELECT * FROM '%s/left.parquet'".formatted(folder),
                "CREATE TABLE right_rows AS SELECT * FROM '%s/right.parquet'".formatted(folder),
                """
                CREATE TABLE best AS SELECT l, arg_max(r, weight) AS r, max(weight) AS weight
                FROM (%s) WHERE weight >= %d GROUP BY l""".formatted(scored(), LINK_FROM),
                """
                CREATE TABLE links AS SELECT x.id AS l, y.id AS r, weight FROM best
                JOIN left_rows x ON x.n = best.l JOIN right_rows y ON y.n = best.r""");
    }

    /// How many pairs were compared, each counted once.
    @Override
    public String comparedPairs() {
        return "SELECT count(*) FROM (SELECT DISTINCT l, r FROM (%s))".formatted(pairs());
    }

    /// How many pairs of the table `truth` were compared.
    @Override
    public String comparedTruePairs() {
        return """
                SELECT count(*) FROM (SELECT DISTINCT p.l, p.r FROM (%s) p
                JOIN left_rows x ON x.n = p.l JOIN right_rows y ON y.n = p.r
                JOIN truth t ON t.l = x.id AND t.r = y.id)""".formatted(pairs());
    }

    /// Numbers of rows that share a key, as often as they do.
    private String pairs() {
        return "SELECT k.n AS l, b.n AS r FROM '%s/left_keys.parquet' k JOIN blocks b USING (hash)".formatted(folder);
    }

    private String scored() {
        List<String> compared = new ArrayList<>(List.of("p.l", "p.r"));
        List<String> bits = new ArrayList<>();
        for (PeerField field : fields) {
            String name = field.name();
            Weights weights = weights(field);
            switch (field.sort()) {
                case NAME -> {
                    compared.add("%s AS %s".formatted(name(field), name));
                    bits.add(bits(name, weights));
                }
                case DATE -> {
                    compared.add("%s AS %s".formatted(date(field, weights), name));
                    bits.add(name);
                }
                case EQUAL -> {
                    compared.add("%s AS %s".formatted(equal(field, weights), name));
                    bits.add(name);
                }
            }
        }
        return """
                SELECT l, r, %s AS weight FROM (SELECT %s FROM (%s) p
                JOIN left_rows l ON l.n = p.l JOIN right_rows r ON r.n = p.r)""".formatted(String.join(" + ", bits), String.join(", ", compared), pairs());
    }

    private static Weights weights(PeerField field) {
        return OF_FIELD.getOrDefault(field.name(), USUAL.getOrDefault(field.sort(), new Weights(0, 0, 0, 0)));
    }

    /// From 0 to 1; NULL where either row says nothing.
    private static String name(PeerField field) {
        return "CASE %s WHEN %s THEN 1e0 ELSE %s END"
                .formatted(missing(field, "", "NULL"), any(field, "%s = %s"::formatted), jaroWinkler(field));
    }

    /// Most rows have one value: the others are only asked for where there are some.
    private static String jaroWinkler(PeerField field) {
        List<String> each = field.each("jaro_winkler_similarity(%s, %s)"::formatted);
        if (each.size() == 1) {
            return each.getFirst();
        }
        List<String> alone = new ArrayList<>();
        if (field.left() > 1) {
            alone.add("l.%s_2 IS NULL".formatted(field.name()));
        }
        if (field.right() > 1) {
            alone.add("r.%s_2 IS NULL".formatted(field.name()));
        }
        return "CASE WHEN %s THEN %s ELSE greatest(%s) END"
                .formatted(String.join(" AND ", alone), each.getFirst(), String.join(", ", each));
    }

    private static String bits(String alike, Weights weights) {
        return """
                CASE WHEN %1$s IS NULL THEN 0 WHEN %1$s = 1 THEN %2$d
                WHEN %1$s >= 0.92 THEN %3$d WHEN %1$s >= 0.8 THEN %4$d ELSE %5$d END""".formatted(alike, weights.same(), weights.near(), weights.alike(), weights.different());
    }

    private static String date(PeerField field, Weights weights) {
        return "CASE %s WHEN %s THEN %d WHEN %s THEN %d WHEN %s THEN %d ELSE %d END"
                .formatted(
                        missing(field, "_from", "0"),
                        any(field, "%s = %s"::formatted),
                        weights.same(),
                        any(field, "%1$s_from <= %2$s_to AND %2$s_from <= %1$s_to"::formatted),
                        weights.near(),
                        any(field, "%1$s_from <= %2$s_to + 1 AND %2$s_from <= %1$s_to + 1"::formatted),
                        weights.alike(),
                        weights.different());
    }

    private static String equal(PeerField field, Weights weights) {
        return "CASE %s WHEN %s THEN %d ELSE %d END"
                .formatted(
                        missing(field, "", "0"), any(field, "%s = %s"::formatted), weights.same(), weights.different());
    }

    private static String missing(PeerField field, String ending, String then) {
        return "WHEN l.%1$s_1%2$s IS NULL OR r.%1$s_1%2$s IS NULL THEN %3$s".formatted(field.name(), ending, then);
    }

    private static String any(PeerField field, PeerField.OfTwo condition) {
        return String.join(" OR ", field.each(condition));
    }
}
