package org.regjistri.kernel.fold;

import java.util.LinkedHashSet;
import java.util.Set;

/// A short key under which names that sound nearly alike come together, to find candidates fast:
/// `Krasniqi` is `KRSN`, `Hoxha` and `Oxha` are `AX`.
///
/// The first letter's class, then the classes of the consonants that follow, at most four signs.
/// Coarser than the fold: voiced and voiceless, m and n are one class, vowels after the first sign are
/// not heard.
public final class PhoneticKey {
    private static final int LENGTH_MAX = 4;
    private static final String LETTERS = "bpdtgkfvszcxmnlr";
    private static final String CLASSES = "PPTTKKFFSSCXNNLR";
    private static final char VOWEL = 'A';

    private PhoneticKey() {}

    /// The key of one word; empty where it has no letter of the Latin alphabet after folding.
    public static String of(String word) {
        return ofFolded(NameFold.current().fold(word).replace(" ", ""));
    }

    /// One key for each word of a name, in their order: a joined surname is found under both.
    public static Set<String> ofEach(String name) {
        Set<String> keys = new LinkedHashSet<>();
        for (String word : NameFold.current().fold(name).split(" ", -1)) {
            String key = ofFolded(word);
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// The key of what is folded already.
    public static String ofFolded(String folded) {
        return ofFolded(folded, LENGTH_MAX);
    }

    /// A longer or shorter key of what is folded already, for blocks of another size. Never kept: stored
    /// keys have four signs.
    public static String ofFolded(String folded, int signs) {
        StringBuilder key = new StringBuilder(signs);
        for (int i = 0; i < folded.length() && key.length() < signs; i++) {
            char sign = sign(folded.charAt(i));
            boolean heard = key.isEmpty() ? sign != 0 : sign != 0 && sign != VOWEL;
            if (heard && (key.isEmpty() || key.charAt(key.length() - 1) != sign)) {
                key.append(sign);
            }
        }
        return key.toString();
    }

    /// 0 for what is no letter of the fold.
    private static char sign(char letter) {
        int at = LETTERS.indexOf(letter);
        if (at >= 0) {
            return CLASSES.charAt(at);
        }
        return "aeiou".indexOf(letter) >= 0 ? VOWEL : 0;
    }
}
