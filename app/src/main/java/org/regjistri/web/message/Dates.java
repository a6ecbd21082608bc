package org.regjistri.web.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Language;
import org.regjistri.law.LegalTime;

/// How each language writes days and moments: figures in Albanian and Serbian, as on the papers; the month in words in
/// English, so that nobody takes the day for the month.
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter DAY_ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_ENGLISH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Dates() {}

    static String day(Language language, LocalDate date) {
        return date.format(language == Language.EN ? DAY_ENGLISH : DAY);
    }

    static String asKnown(Language language, CivilDate date) {
        Integer month = date.month();
        if (month == null) {
            return Integer.toString(date.year());
        }
        if (date.isFull()) {
            return day(language, date.earliest());
        }
        return YearMonth.of(date.year(), month).format(language == Language.EN ? MONTH_ENGLISH : MONTH);
    }

    static String moment(Language language, Instant moment) {
        var local = moment.atZone(LegalTime.ZONE);
        return day(language, local.toLocalDate()) + ", " + local.format(TIME);
    }
}
