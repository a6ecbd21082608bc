package org.regjistri.kernel.script;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Serbian in its two scripts. Latin to Cyrillic and back gives the text again: `Ljubica Đurić` is
/// `Љубица Ђурић`.
///
/// Letters that Serbian does not have stay as they are, and a word with one of them (`Bytyqi`, `Pejë`,
/// `WC`) stays whole. Input in any Unicode form, output in NFC.
public final class SerbianScript {
    private static final String CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "đ", "e", "ž", "z", "i", "j", "k", "l", "lj", "m",
        "n", "nj", "o", "p", "r", "s", "t", "ć", "u", "f", "h", "c", "č", "dž", "š"
    };

    private SerbianScript() {}

    /// The text with every Serbian Cyrillic letter in Latin: `Љубав` is `Ljubav`, `ЉУБАВ` is `LJUBAV`.
    public static String toLatin(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder latin = new StringBuilder(composed.length() + 8);
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            int at = CYRILLIC.indexOf(Character.toLowerCase(letter));
            if (at < 0) {
                latin.append(letter);
            } else if (Character.isLowerCase(letter)) {
                latin.append(LATIN[at]);
            } else {
                latin.append(capital(LATIN[at], isAmongCapitals(composed, i)));
            }
        }
        return latin.toString();
    }

    /// The text with every Serbian Latin word in Cyrillic: `Ljubav` is `Љубав`, `injekcija` is
    /// `инјекција`.
    public static String toCyrillic(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder cyrillic = new StringBuilder(composed.length());
        int at = 0;
        while (at < composed.length()) {
            int end = endOfWord(composed, at);
            if (end == at) {
                cyrillic.append(composed.charAt(at));
                at++;
            } else {
                appendWord(composed.substring(at, end), cyrillic);
                at = end;
            }
        }
        return cyrillic.toString();
    }

    /// A message in Cyrillic with everything left alone that is not Serbian prose: arguments of
    /// MessageFormat and of ICU (the prose inside `plural` and `select` is written in Cyrillic), HTML
    /// tags and entities, addresses of the web and of e-mail, Roman numerals, and the words named.
    ///
    /// @param untouched words and phrases as they stand in the text, with their capitals: `Regjistri`,
    ///     `e-mail`, `PDF`; an ending after a hyphen is still Serbian (`PDF-a` is `PDF-а`)
    public static String toCyrillicText(String template, Set<String> untouched) {
        return new MessageTemplate(template, untouched).inCyrillic();
    }

    private static String capital(String latin, boolean amongCapitals) {
        return amongCapitals
                ? latin.toUpperCase(Locale.ROOT)
                : latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
    }

    /// Whether a capital stands in a word of capitals: the next letter tells, at the end of a word the
    /// one before.
    private static boolean isAmongCapitals(String text, int at) {
        if (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
            return Character.isUpperCase(text.charAt(at + 1));
        }
        return at > 0 && Character.isUpperCase(text.charAt(at - 1));
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isLetterOrMark(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetterOrMark(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void appendWord(String word, StringBuilder cyrillic) {
        StringBuilder written = new StringBuilder(word.length());
        String lower = lower(word);
        int at = 0;
        while (at < word.length()) {
            int length = isDigraph(word, lower, at) ? 2 : 1;
            int letter = latinIndex(lower.substring(at, at + length));
            if (letter < 0) {
                cyrillic.append(word);
                return;
            }
            char found = CYRILLIC.charAt(letter);
            written.append(Character.isUpperCase(word.charAt(at)) ? Character.toUpperCase(found) : found);
            at += length;
        }
        cyrillic.append(written);
    }

    /// Letter by letter, so that no place in the word shifts.
    private static String lower(String word) {
        StringBuilder lower = new StringBuilder(word.length());
        word.chars().forEach(c -> lower.append((char) Character.toLowerCase(c)));
        return lower.toString();
    }

    private static boolean isDigraph(String word, String lower, int at) {
        if (at + 1 >= word.length()) {
            return false;
        }
        boolean pair = lower.startsWith("lj", at) || lower.startsWith("nj", at) || lower.startsWith("dž", at);
        boolean mixed = Character.isLowerCase(word.charAt(at)) && Character.isUpperCase(word.charAt(at + 1));
        return pair && !mixed && !DigraphExceptions.isSeam(lower, at + 1);
    }

    private static int latinIndex(String letter) {
        for (int i = 0; i < LATIN.length; i++) {
            if (LATIN[i].equals(letter)) {
                return i;
            }
        }
        return -1;
    }
}
