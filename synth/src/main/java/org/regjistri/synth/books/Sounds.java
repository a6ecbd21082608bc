package org.regjistri.synth.books;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.regjistri.synth.names.Speech;

/// The sounds of each language as books of one language may put them down.
final class Sounds {
    /// All letters of the languages are before it.
    private static final int LETTERS = 0x180;
    private static final String TABLE = "sounds.tsv";
    private static final List<String[]> ROWS = rows();

    static final Sounds IN_ALBANIAN = new Sounds("ALBANIAN");
    static final Sounds IN_SERBIAN = new Sounds("SERBIAN");

    private final Map<Speech, List<List<Sound>>> byFirstLetter = new EnumMap<>(Speech.class);
    private final List<Sound> all = new ArrayList<>();

    private Sounds(String book) {
        for (Speech speech : Speech.values()) {
            byFirstLetter.put(speech, new ArrayList<>(Collections.nCopies(LETTERS, List.of())));
        }
        for (String[] row : ROWS) {
            if (row[1].equals(book)) {
                Sound sound = Sound.of(all.size(), row);
                all.add(sound);
                List<List<Sound>> letters = Objects.requireNonNull(byFirstLetter.get(Speech.valueOf(row[0])));
                List<Sound> more = new ArrayList<>(letters.get(sound.letters().charAt(0)));
                more.add(sound);
                letters.set(sound.letters().charAt(0), List.copyOf(more));
            }
        }
    }

    List<Sound> all() {
        return all;
    }

    /// Those that may be heard from this letter on, the first that fits first.
    List<Sound> from(Speech speech, char letter) {
        return letter < LETTERS
                ? Objects.requireNonNull(byFirstLetter.get(speech)).get(letter)
                : List.of();
    }

    private static List<String[]> rows() {
        try (InputStream in = Objects.requireNonNull(Sounds.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
