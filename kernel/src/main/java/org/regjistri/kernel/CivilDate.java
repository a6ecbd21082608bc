package org.regjistri.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A date as a civil register knows it: a day, or only a month, or only a year. Nothing is made up for what is not
/// known.
///
/// Example: `1953`, `1953-05`, `1953-05-12`.
public record CivilDate(
        int year, @Nullable Integer month, @Nullable Integer day) implements Comparable<CivilDate> {

    public CivilDate {
        if (year < 1800 || year > 2999) {
            throw new IllegalArgumentException("Not a year of a civil register: " + year);
        }
        if (month == null) {
            if (day != null) {
                throw new IllegalArgumentException("A day needs its month");
            }
        } else if (day == null) {
            YearMonth.of(year, month);
        } else {
            LocalDate.of(year, month, day);
        }
    }

    public static CivilDate of(LocalDate date) {
        return new CivilDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Reads ISO 8601 of any of the three precisions.
    ///
    /// @throws IllegalArgumentException where the text is none of them
    public static CivilDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> new CivilDate(Integer.parseInt(text), null, null);
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield new CivilDate(month.getYear(), month.getMonthValue(), null);
                }
                default -> of(LocalDate.parse(text));
            };
        } catch (java.time.DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("Not a date: " + text, e);
        }
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
