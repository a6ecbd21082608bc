package org.regjistri.kernel.fold;

import java.util.List;
import org.regjistri.kernel.table.TableRow;

/// One row of a fold's table.
record FoldRule(int order, String from, String to, Where where) {
    private static final String CONSONANTS = "bcdfgklmnprstvxz";
    /// So many letters stand before an ending: `Kovač` does not end in -ovac.
    private static final int STEM_MIN = 2;

    enum Where {
        ANY,
        BETWEEN,
        END
    }

    String applyTo(String word) {
        return switch (where) {
            case ANY -> word.contains(from) ? word.replace(from, to) : word;
            case BETWEEN -> between(word);
            case END ->
                word.endsWith(from) && word.length() >= from.length() + STEM_MIN
                        ? word.substring(0, word.length() - from.length()) + to
                        : word;
        };
    }

    private String between(String word) {
        int at = word.indexOf(from, 1);
        while (at > 0) {
            int after = at + from.length();
            if (after < word.length() && isConsonant(word.charAt(at - 1)) && isConsonant(word.charAt(after))) {
                return between(word.substring(0, at) + to + word.substring(after));
            }
            at = word.indexOf(from, at + 1);
        }
        return word;
    }

    private static boolean isConsonant(char letter) {
        return CONSONANTS.indexOf(letter) >= 0;
    }

    /// All rows of the table that lies beside this class.
    static List<FoldRule> load(String table) {
        return TableRow.load(FoldRule.class, table, 6).stream()
                .map(FoldRule::of)
                .toList();
    }

    static FoldRule of(TableRow row) {
        Where where = switch (row.cell(3)) {
            case "any" -> Where.ANY;
            case "between" -> Where.BETWEEN;
            case "end" -> Where.END;
            default -> throw row.refused("no such place in a word: " + row.cell(3));
        };
        if (!row.cell(0).matches("[1-4][0-9]{2}") || row.cell(1).isEmpty()) {
            throw row.refused("not an order and a spelling");
        }
        return new FoldRule(Integer.parseInt(row.cell(0)), row.cell(1), row.cell(2), where);
    }
}
