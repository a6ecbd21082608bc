package org.regjistri.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.regjistri.linkage.plan.FieldKind;

/// A field as DuckDB has it: a column for each of the values that a row can have, since lists would
/// cost it more.
///
/// @param left columns of values on the left
/// @param right columns of values on the right
record PeerField(String name, Sort sort, int left, int right) {
    private static final Pattern COLUMN = Pattern.compile("(.+)_([0-9]+)");

    /// How it is compared.
    enum Sort {
        /// As text, by Jaro-Winkler.
        NAME,
        /// The day, or else the first and the last year that it may be in.
        DATE,
        /// Equal or not, as numbers.
        EQUAL;

        static Sort of(FieldKind kind) {
            return switch (kind) {
                case GIVEN_NAME, SURNAME, FULL_NAME, TEXT -> NAME;
                case DATE -> DATE;
                case SEX, PLACE, NUMBER, CATEGORY -> EQUAL;
            };
        }
    }

    /// The fields of both files that [SharedKeyTables] wrote.
    static List<PeerField> of(Connection duckdb, String folder) throws SQLException {
        Map<String, PeerField> fields = new LinkedHashMap<>();
        for (String side : List.of("left", "right")) {
            try (Statement statement = duckdb.createStatement();
                    ResultSet columns = statement.executeQuery(
                            "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '%s/%s.parquet')"
                                    .formatted(folder, side))) {
                while (columns.next()) {
                    Matcher column = COLUMN.matcher(columns.getString(1));
                    if (column.matches()) {
                        Sort sort = columns.getString(2).equals("VARCHAR") ? Sort.NAME : Sort.EQUAL;
                        add(fields, column.group(1), sort, side.equals("left"));
                    } else if (columns.getString(1).endsWith("_1_from")) {
                        String name = columns.getString(1).replace("_1_from", "");
                        var _ = fields.computeIfPresent(name, (_, field) -> field.as(Sort.DATE));
                    }
                }
            }
        }
        return List.copyOf(fields.values());
    }

    private static void add(Map<String, PeerField> fields, String name, Sort sort, boolean onTheLeft) {
        PeerField before = fields.getOrDefault(name, new PeerField(name, sort, 0, 0));
        fields.put(
                name,
                new PeerField(
                        name, before.sort, before.left + (onTheLeft ? 1 : 0), before.right + (onTheLeft ? 0 : 1)));
    }

    private PeerField as(Sort other) {
        return new PeerField(name, other, left, right);
    }

    int values(boolean onTheLeft) {
        return onTheLeft ? left : right;
    }

    /// The columns with their types, as in CREATE TABLE.
    String definition(boolean onTheLeft) {
        return String.join(
                ", ",
                IntStream.rangeClosed(1, values(onTheLeft))
                        .mapToObj(this::definition)
                        .toList());
    }

    private String definition(int at) {
        String column = name + "_" + at;
        return switch (sort) {
            case NAME -> column + " VARCHAR";
            case DATE -> "%1$s INTEGER, %1$s_from SMALLINT, %1$s_to SMALLINT".formatted(column);
            case EQUAL -> column + " INTEGER";
        };
    }

    @FunctionalInterface
    interface OfTwo {
        String sql(String left, String right);
    }

    /// Of each value of a left row `l` with each of a right row `r`.
    List<String> each(OfTwo expression) {
        List<String> all = new ArrayList<>();
        for (int l = 1; l <= left; l++) {
            for (int r = 1; r <= right; r++) {
                all.add(expression.sql("l." + name + "_" + l, "r." + name + "_" + r));
            }
        }
        return all;
    }
}
