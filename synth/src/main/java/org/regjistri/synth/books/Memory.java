package org.regjistri.synth.books;

import java.time.LocalDate;
import java.util.List;
import org.regjistri.synth.draw.Draw;

/// Days and hours that nobody knew exactly: what a scribe then puts down.
final class Memory {
    /// An entry so many days after the event is late.
    static final int LATE_AFTER = 60;
    private static final int KNOWN_SINCE = 1946;
    /// Deaths and marriages are remembered better than births.
    private static final double OTHER_EVENTS = 0.2;

    private enum Hour {
        EXACT(1),
        FIVE(5),
        QUARTER(15),
        NEVER(0);

        private final int step;

        Hour(int step) {
            this.step = step;
        }
    }

    private static final List<Hour> HOURS = List.of(Hour.values());

    /// How often the scribe puts down a round day where the day is doubtful.
    private final double heaping;
    private final Hour hour;

    private Memory(double heaping, Hour hour) {
        this.heaping = heaping;
        this.hour = hour;
    }

    static Memory of(Draw habits) {
        return new Memory(0.15 + 0.4 * habits.unit(), HOURS.get(habits.below(HOURS.size())));
    }

    /// Puts down what is told.
    static Memory exact() {
        return new Memory(0, Hour.EXACT);
    }

    /// @return -1 where the scribe does not say it
    int minute(int minute) {
        return minute < 0 || hour == Hour.NEVER ? -1 : minute - minute % hour.step;
    }

    LocalDate ofBirth(LocalDate day, Draw draw) {
        return day.getYear() < KNOWN_SINCE && draw.chance(heaping) ? round(day, draw) : day;
    }

    /// Of an event that is entered late. The entry is never before it, and nobody dies or marries
    /// later than in truth.
    LocalDate ofLate(LocalDate day, LocalDate entered, BookKind kind, Draw draw) {
        double often = kind == BookKind.BIRTHS ? heaping : heaping * OTHER_EVENTS;
        if (!draw.chance(often)) {
            return day;
        }
        LocalDate round = round(day, draw);
        return round.isAfter(kind == BookKind.BIRTHS ? entered : day) ? day : round;
    }

    /// The first of January or May, the first of the month or its middle.
    private static LocalDate round(LocalDate day, Draw draw) {
        int drawn = draw.below(20);
        if (drawn < 9) {
            return LocalDate.of(day.getYear(), 1, 1);
        }
        if (drawn < 12) {
            return LocalDate.of(day.getYear(), 5, 1);
        }
        return day.withDayOfMonth(drawn < 15 ? 1 : 15);
    }
}
