package org.regjistri.operations.country;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;

/// Dates as numbers that keep what is not known: 19530512, 19530500, 19530000; 0 is nothing.
final class Dates {
    private Dates() {}

    static int of(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        CivilDate date = CivilDate.parse(text);
        Integer month = date.month();
        Integer day = date.day();
        return date.year() * 10_000 + (month == null ? 0 : month) * 100 + (day == null ? 0 : day);
    }

    /// @throws IllegalArgumentException where it is not a whole day
    static int day(@Nullable String text) {
        int date = of(text);
        if (date != 0 && !isDay(date)) {
            throw new IllegalArgumentException("Not a day");
        }
        return date;
    }

    static boolean isDay(int date) {
        return date % 100 != 0;
    }

    static CivilDate civil(int date) {
        int month = date / 100 % 100;
        int day = date % 100;
        return new CivilDate(date / 10_000, month == 0 ? null : month, day == 0 ? null : day);
    }

    /// The earliest day that it may be.
    static LocalDate earliest(int date) {
        return LocalDate.of(date / 10_000, Math.max(1, date / 100 % 100), Math.max(1, date % 100));
    }

    static @Nullable LocalDate optional(int date) {
        return date == 0 ? null : earliest(date);
    }

    /// As a number of a whole day, for comparing.
    static int first(int date) {
        return date / 10_000 * 10_000 + Math.max(1, date / 100 % 100) * 100 + Math.max(1, date % 100);
    }
}
