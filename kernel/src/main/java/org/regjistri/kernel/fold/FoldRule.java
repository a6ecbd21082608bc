package org.regjistri.kernel.fold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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
        try (InputStream in = Objects.requireNonNull(FoldRule.class.getResourceAsStream(table), table);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(FoldRule::ofRow)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FoldRule ofRow(String row) {
        String[] cells = row.split("\t", -1);
        Where where = switch (cells[3]) {
            case "any" -> Where.ANY;
            case "between" -> Where.BETWEEN;
            case "end" -> Where.END;
            default -> throw new IllegalArgumentException("No such place in a word: " + cells[3]);
        };
        return new FoldRule(Integer.parseInt(cells[0]), cells[1], cells[2], where);
    }
}
