package org.regjistri.kernel.fold;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One spelling for all the ways in which Albanian and Serbian hands write a name of a person or a
/// place: `Krasniqi`, `Krasnići` and `Краснићи` are all `krasnici`.
///
/// Used for finding and comparing only, never shown and never kept in place of what was written. The
/// rules are rows of `name-fold-1.tsv`. Takes any text, refuses none; folding what is folded changes
/// nothing. Safe for threads.
public final class NameFold {
    private static final int FIRST_LETTER_ROW = 200;
    private static final int FIRST_SOUND_ROW = 300;
    private static final int FIRST_ENDING_ROW = 400;
    private static final String APOSTROPHES = "'’‘`´ʼʻ";
    private static final List<NameFold> ALL = List.of(new NameFold(1, FoldRule.load("name-fold-1.tsv")));

    private final int version;
    private final Map<Character, String> scripts;
    private final Map<Character, String> letters;
    private final List<FoldRule> sounds;
    private final List<FoldRule> endings;

    private NameFold(int version, List<FoldRule> rules) {
        this.version = version;
        this.scripts = letterRows(rules, 0, FIRST_LETTER_ROW);
        this.letters = letterRows(rules, FIRST_LETTER_ROW, FIRST_SOUND_ROW);
        this.sounds = rows(rules, FIRST_SOUND_ROW, FIRST_ENDING_ROW);
        this.endings = rows(rules, FIRST_ENDING_ROW, Integer.MAX_VALUE);
    }

    /// The newest version: the one to make keys with.
    public static NameFold current() {
        return ALL.getLast();
    }

    /// Every version that there ever was, numbered from 1: what was stored with an older one is still
    /// found by it, until it is made anew.
    public static List<NameFold> all() {
        return ALL;
    }

    /// Kept beside stored keys, so that they are made anew when the rules change.
    public int version() {
        return version;
    }

    /// Words of small letters with single blanks between; empty where the text has no letter.
    public String fold(String text) {
        String before = text;
        String folded = once(before);
        while (!folded.equals(before)) {
            before = folded;
            folded = once(before);
        }
        return folded;
    }

    private String once(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String letters = lettersAndBlanks(isAscii(text) ? text.toLowerCase(Locale.ROOT) : inLatin(text));
        int start = 0;
        while (start < letters.length()) {
            int blank = letters.indexOf(' ', start);
            int end = blank < 0 ? letters.length() : blank;
            String sound = sound(letters.substring(start, end));
            if (!sound.isEmpty()) {
                folded.append(folded.isEmpty() ? "" : " ").append(sound);
            }
            start = end + 1;
        }
        return folded.toString();
    }

    /// In small Latin letters, marks beside their letters.
    private String inLatin(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = LookAlikes.unmix(composed).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(replaced(replaced(lower, scripts), letters), Normalizer.Form.NFKD);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007f') {
                return false;
            }
        }
        return true;
    }

    private String sound(String word) {
        String sound = word;
        for (FoldRule rule : sounds) {
            sound = rule.applyTo(sound);
        }
        sound = withoutDoubles(sound);
        for (FoldRule rule : endings) {
            sound = rule.applyTo(sound);
        }
        return sound;
    }

    private static String replaced(String text, Map<Character, String> rows) {
        StringBuilder replaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String to = rows.get(text.charAt(i));
            if (to == null) {
                replaced.append(text.charAt(i));
            } else {
                replaced.append(to);
            }
        }
        return replaced.toString();
    }

    /// Marks and apostrophes fall out of a word; whatever else is no letter ends it.
    private static String lettersAndBlanks(String decomposed) {
        StringBuilder letters = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            if (c >= 'a' && c <= 'z') {
                letters.append((char) c);
            } else if (APOSTROPHES.indexOf(c) < 0 && !isMark(c)) {
                letters.appendCodePoint(Character.isLetter(c) ? c : ' ');
            }
            i += Character.charCount(c);
        }
        return letters.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private static String withoutDoubles(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        return single.toString();
    }

    private static List<FoldRule> rows(List<FoldRule> rules, int from, int until) {
        return rules.stream()
                .filter(rule -> rule.order() >= from && rule.order() < until)
                .toList();
    }

    private static Map<Character, String> letterRows(List<FoldRule> rules, int from, int until) {
        return rows(rules, from, until).stream()
                .collect(Collectors.toUnmodifiableMap(rule -> rule.from().charAt(0), FoldRule::to));
    }
}
