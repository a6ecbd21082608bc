package org.regjistri.synth.books;

import java.util.Set;

/// A given name cut short with a full stop: `Muh.`, `Ibr.`, `Љуб.`
final class Abbreviation {
    private static final int LEAST = 3;
    private static final String VOWELS = "aeiouyëıöüаеиоу";
    private static final Set<String> ONE_SOUND =
            Set.of("sh", "xh", "gj", "zh", "th", "dh", "nj", "ll", "rr", "lj", "dž");

    private Abbreviation() {}

    /// The name itself where it is short.
    static String of(String name) {
        int end = LEAST;
        while (end < name.length() && VOWELS.indexOf(name.charAt(end - 1)) >= 0) {
            end++;
        }
        if (end < name.length() && ONE_SOUND.contains(name.substring(end - 1, end + 1))) {
            end++;
        }
        return end + 2 > name.length() ? name : name.substring(0, end) + ".";
    }
}
