package org.regjistri.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as a civil register knows it: a day, or only a month, or only a year. Nothing is made up for
/// what is not known.
///
/// Example: `1953`, `1953-05`, `1953-05-12`.
public record CivilDate(
        int year, @Nullable Integer month, @Nullable Integer day) implements Comparable<CivilDate> {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");

    public CivilDate {
        if (year < 1800 || year > 2999) {
            throw new IllegalArgumentException("Not a year of a civil register: " + year);
        }
        if (day != null && month == null) {
            throw new IllegalArgumentException("A day needs its month");
        }
        if (month != null && !isInCalendar(year, month, day == null ? 1 : day)) {
            throw new IllegalArgumentException("There is no such day");
        }
    }

    private static boolean isInCalendar(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    public static CivilDate of(LocalDate date) {
        return new CivilDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Reads ISO 8601 of any of the three precisions.
    ///
    /// @throws IllegalArgumentException where the text is none of them
    public static CivilDate parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("A date is written 1953, 1953-05 or 1953-05-12");
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        Integer month = text.length() > 4 ? (Integer) Integer.parseInt(text, 5, 7, 10) : null;
        Integer day = text.length() > 7 ? (Integer) Integer.parseInt(text, 8, 10, 10) : null;
        return new CivilDate(year, month, day);
    }

    public boolean isFull() {
        return day != null;
    }

    /// The first day that it may be.
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /// The last day that it may be.
    public LocalDate latest() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /// By the earliest day; of two that begin alike, the more precise first.
    @Override
    public int compareTo(CivilDate other) {
        int byStart = earliest().compareTo(other.earliest());
        return byStart != 0 ? byStart : latest().compareTo(other.latest());
    }

    /// ISO 8601: `1953`, `1953-05` or `1953-05-12`.
    @Override
    public String toString() {
        if (month == null) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == null
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
