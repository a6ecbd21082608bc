package org.regjistri.desk.office;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;

/// How long there is until the last day of a legal term, counted in working days after today.
///
/// @param urgency with a word and a colour on the page
/// @param due the last day; null where it is not known yet
/// @param workingDays after today, the last day included; 0 where nothing is left, or nothing is to be counted
record DueClock(Urgency urgency, @Nullable LocalDate due, int workingDays) {
    private static final int SOON = 3;
    private static final int COUNTED_DAYS_MAX = 31;

    enum Urgency {
        UNKNOWN,
        /// More than three working days.
        AMPLE,
        SOON,
        LAST_DAY,
        OVER
    }

    static DueClock of(@Nullable LocalDate due, LocalDate today, Predicate<LocalDate> isDayOff) {
        if (due == null) {
            return new DueClock(Urgency.UNKNOWN, null, 0);
        }
        if (due.isBefore(today)) {
            return new DueClock(Urgency.OVER, due, 0);
        }
        if (due.isAfter(today.plusDays(COUNTED_DAYS_MAX))) {
            return new DueClock(Urgency.AMPLE, due, 0);
        }
        int left = (int) today.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(isDayOff.negate())
                .count();
        if (left == 0) {
            return new DueClock(Urgency.LAST_DAY, due, 0);
        }
        return new DueClock(left <= SOON ? Urgency.SOON : Urgency.AMPLE, due, left);
    }

    boolean isPressing() {
        return switch (urgency) {
            case UNKNOWN, AMPLE -> false;
            case SOON, LAST_DAY, OVER -> true;
        };
    }

    boolean isOver() {
        return urgency == Urgency.OVER;
    }

    Table.Cell cell(Ui ui) {
        LocalDate last = due;
        if (last == null) {
            return Table.Cell.of("–");
        }
        return switch (urgency) {
            case UNKNOWN, AMPLE -> Table.Cell.of(ui.date(last));
            case SOON -> Table.Cell.ofState(ui.text("desk.due.left", workingDays), Tone.WARNING);
            case LAST_DAY -> Table.Cell.ofState(ui.text("desk.due.last-day"), Tone.WARNING);
            case OVER -> Table.Cell.ofState(ui.text("desk.due.over", last), Tone.BAD);
        };
    }
}
