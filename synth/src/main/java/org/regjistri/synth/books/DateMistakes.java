package org.regjistri.synth.books;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// The mistakes in dates.
final class DateMistakes {
    private static final int AGES_UNTIL = 1970;
    private static final int WHOLE = 10;
    private static final int YEAR = 4;
    /// Of all days of a year, so many can be written the wrong way round and be another day.
    private static final double SWAPPABLE = 132 / 365.25;

    private DateMistakes() {}

    interface Wrong {
        /// @return null where the date cannot be wrong in this way
        @Nullable
        String of(String date, Chances chances);
    }

    static void ageForDate(Draft draft, Chances chances) {
        LocalDate event = LocalDate.ofEpochDay(draft.event().day());
        for (Line line : draft.lines()) {
            boolean parent = line.role() == Role.FATHER || line.role() == Role.MOTHER;
            if (chances.strike() && parent && event.getYear() < AGES_UNTIL && line.says(Field.BORN)) {
                LocalDate born = LocalDate.ofEpochDay(line.told().born());
                draft.put(line, Field.BORN, "", chances.channel());
                line.age(Period.between(born, event).getYears());
            }
        }
    }

    /// In the date of the event and in each date of birth.
    static void wrong(Draft draft, Chances chances, double times, Wrong wrong) {
        if (chances.strike(times)) {
            String date = wrong.of(draft.date(), chances);
            if (date != null) {
                draft.date(date, chances.channel());
            }
        }
        for (Line line : draft.lines()) {
            if (chances.strike(times) && line.role() != Role.CHILD && line.says(Field.BORN)) {
                String date = wrong.of(line.text(Field.BORN), chances);
                if (date != null) {
                    draft.put(line, Field.BORN, date, chances.channel());
                }
            }
        }
    }

    /// How much oftener dates that can be swapped must be, so that the rate is one of all dates.
    static double swappable() {
        return 1 / SWAPPABLE;
    }

    static @Nullable String swapped(String date) {
        if (date.length() < WHOLE) {
            return null;
        }
        String month = date.substring(5, 7);
        String day = date.substring(8);
        return day.equals(month) || day.compareTo("12") > 0 ? null : date.substring(0, 5) + day + "-" + month;
    }

    /// The 29th of February of a year that has none becomes the 28th.
    static @Nullable String yearsOff(String date, int years) {
        if (date.length() < YEAR) {
            return null;
        }
        String year = String.valueOf(Integer.parseInt(date, 0, YEAR, 10) + years);
        return date.length() < WHOLE
                ? year + date.substring(YEAR)
                : LocalDate.parse(date).plusYears(years).toString();
    }

    static @Nullable String yearOnly(String date) {
        return date.length() <= YEAR ? null : date.substring(0, YEAR);
    }
}
