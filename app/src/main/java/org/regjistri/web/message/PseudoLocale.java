package org.regjistri.web.message;

/// Makes texts as long as the longest language may become one day, so that the browser tests see what no longer fits.
final class PseudoLocale {
    private static final String FILLER = "ëçđšžćčëûñ";
    /// Forty per cent longer: four letters more for each ten.
    private static final int MORE_OF_TEN = 4;

    private PseudoLocale() {}

    static String ofPattern(String pattern) {
        return PatternText.change(pattern, PseudoLocale::longer);
    }

    private static String longer(String words) {
        if (words.isBlank()) {
            return words;
        }
        int more = (words.length() * MORE_OF_TEN + 9) / 10;
        StringBuilder filler = new StringBuilder(words).append(' ');
        for (int i = 1; i < more; i++) {
            filler.append(i % 8 == 0 ? ' ' : FILLER.charAt(i % FILLER.length()));
        }
        return filler.toString();
    }
}
