package org.regjistri.kernel.fold;

/// Letters of one script that were typed in a word of the other because they look the same: `КRASNIQI`
/// with a Cyrillic К.
final class LookAlikes {
    private static final String CYRILLIC = "АВЕКМНОРСТУХЈЅІаеорсухјѕі";
    private static final String LATIN = "ABEKMHOPCTYXJSIaeopcyxjsi";

    private LookAlikes() {}

    /// Every word in one script where the strangers in it can be told by their shape; other words as
    /// they are.
    static String unmix(String text) {
        if (!hasBothScripts(text)) {
            return text;
        }
        StringBuilder unmixed = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                end++;
            }
            unmixed.append(word(text.substring(at, end)));
            at = end;
        }
        return unmixed.toString();
    }

    /// The script that most letters are of is the one that was meant.
    private static String word(String word) {
        if (!hasBothScripts(word)) {
            return word;
        }
        long cyrillic = word.chars().filter(LookAlikes::isCyrillic).count();
        String inLatin = swapped(word, CYRILLIC, LATIN);
        String inCyrillic = swapped(word, LATIN, CYRILLIC);
        String likelier = 2 * cyrillic > word.length() ? inCyrillic : inLatin;
        String other = 2 * cyrillic > word.length() ? inLatin : inCyrillic;
        return !hasBothScripts(likelier) ? likelier : !hasBothScripts(other) ? other : word;
    }

    private static String swapped(String word, String from, String to) {
        StringBuilder swapped = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int at = from.indexOf(word.charAt(i));
            if (at >= 0) {
                swapped.setCharAt(i, to.charAt(at));
            }
        }
        return swapped.toString();
    }

    private static boolean hasBothScripts(String text) {
        boolean cyrillic = false;
        for (int i = 0; i < text.length() && !cyrillic; i++) {
            cyrillic = isCyrillic(text.charAt(i));
        }
        return cyrillic && text.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static boolean isCyrillic(int c) {
        return c >= 0x0400 && c <= 0x052F;
    }
}
