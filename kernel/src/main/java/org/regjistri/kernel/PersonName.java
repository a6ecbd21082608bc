package org.regjistri.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// A personal name as written: given name and surname, each of one or more words (Law 02/L-118).
/// Example: `Arta` `Krasniqi`.
///
/// Held in Unicode NFC with single plain blanks; script and spelling are kept as they were written.
/// Never printed by [#toString()].
public record PersonName(String given, String surname) {
    public static final int LENGTH_MAX = 100;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SHAPE =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:[ .'’-]++\\p{L}[\\p{L}\\p{M}]*+)*+\\.?");

    public PersonName {
        given = part(given);
        surname = part(surname);
    }

    public static PersonName of(String given, String surname) {
        return new PersonName(given, surname);
    }

    /// True where [#PersonName(String, String)] would take the text for one of its parts.
    public static boolean isPart(String text) {
        String tidy = tidy(text);
        return tidy.length() <= LENGTH_MAX && SHAPE.matcher(tidy).matches();
    }

    public String full() {
        return given + " " + surname;
    }

    private static String part(String text) {
        if (!isPart(text)) {
            throw new IllegalArgumentException(
                    "A name has letters, blanks, hyphens and apostrophes, at most " + LENGTH_MAX);
        }
        return tidy(text);
    }

    private static String tidy(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
