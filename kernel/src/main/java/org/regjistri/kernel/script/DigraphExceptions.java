package org.regjistri.kernel.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Where dž, nj and lj are two letters that met at the seam of a word: rows of `serbian-no-digraph.tsv`.
final class DigraphExceptions {
    private static final String TABLE = "serbian-no-digraph.tsv";
    private static final List<String> PREFIXES = List.of("", "ne", "po", "naj");
    private static final List<Stem> STEMS = load();

    /// @param letters the stem without the bar
    /// @param seam the place of the second letter of the pair
    private record Stem(String letters, int seam, boolean atStart) {

        static Stem of(String row) {
            String[] cells = row.split("\t", -1);
            int bar = cells[0].indexOf('|');
            return new Stem(cells[0].replace("|", ""), bar, cells[1].equals("start"));
        }

        boolean hasSeamAt(String word, int second) {
            int start = second - seam;
            return start >= 0
                    && word.startsWith(letters, start)
                    && (!atStart || PREFIXES.contains(word.substring(0, start)));
        }
    }

    private DigraphExceptions() {}

    /// True where the letter at `second` of the lower-case Latin word begins a sound of its own.
    static boolean isSeam(String word, int second) {
        for (Stem stem : STEMS) {
            if (stem.hasSeamAt(word, second)) {
                return true;
            }
        }
        return false;
    }

    private static List<Stem> load() {
        try (InputStream in = Objects.requireNonNull(DigraphExceptions.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Stem::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
