package org.regjistri.synth.books;

import java.util.List;

/// How a hand writes a date on the page.
enum DateStyle {
    /// 12. maja 1953. god.; 12 maj 1953
    WORDS,
    /// 12.V.1953
    ROMAN,
    /// 12/V 1953
    ROMAN_SLASH,
    /// 12.5.1953
    FIGURES,
    /// 12/5-53
    SHORT;

    private static final List<String> ROMAN_MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final List<String> ALBANIAN_MONTHS = List.of(
            "janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor",
            "dhjetor");
    private static final List<String> SERBIAN_MONTHS = List.of(
            "januara",
            "februara",
            "marta",
            "aprila",
            "maja",
            "juna",
            "jula",
            "avgusta",
            "septembra",
            "oktobra",
            "novembra",
            "decembra");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /// @param iso `1953-05-12`, `1953-05`, `1953` or empty
    String write(String iso, BookLanguage language) {
        if (iso.length() < YEAR) {
            return "";
        }
        String year = iso.substring(0, YEAR);
        int month = iso.length() < MONTH ? 0 : Integer.parseInt(iso, YEAR + 1, MONTH, 10);
        int day = iso.length() <= MONTH ? 0 : Integer.parseInt(iso, MONTH + 1, iso.length(), 10);
        String latin = month == 0 ? yearOnly(year, language) : written(day, month, year, language);
        return language == BookLanguage.SERBIAN_CYRILLIC && this == WORDS ? Cyrillic.of(latin) : latin;
    }

    private static String yearOnly(String year, BookLanguage language) {
        return switch (language) {
            case ALBANIAN -> "viti " + year;
            case SERBIAN_LATIN -> year + ". god.";
            case SERBIAN_CYRILLIC -> year + ". год.";
        };
    }

    private String written(int day, int month, String year, BookLanguage language) {
        return switch (this) {
            case WORDS -> words(day, month, year, language);
            case ROMAN -> before(day, ".") + ROMAN_MONTHS.get(month - 1) + "." + year;
            case ROMAN_SLASH -> before(day, "/") + ROMAN_MONTHS.get(month - 1) + " " + year;
            case FIGURES -> before(day, ".") + month + "." + year;
            case SHORT -> before(day, "/") + month + "-" + year.substring(2);
        };
    }

    private static String words(int day, int month, String year, BookLanguage language) {
        return language == BookLanguage.ALBANIAN
                ? before(day, " ") + ALBANIAN_MONTHS.get(month - 1) + " " + year
                : before(day, ". ") + SERBIAN_MONTHS.get(month - 1) + " " + year + ". god.";
    }

    private static String before(int day, String separator) {
        return day == 0 ? "" : day + separator;
    }
}
