package org.regjistri.desk.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueClockTest {
    /// Monday to Friday, but for a holiday on Thursday, 26 November 2026.
    private static boolean isDayOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || day.equals(LocalDate.of(2026, 11, 26));
    }

    /// Today is Monday, 23 November 2026.
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, OVER, 0",
        "2026-11-22, OVER, 0",
        "2026-11-23, LAST_DAY, 0",
        "2026-11-24, SOON, 1",
        "2026-11-25, SOON, 2",
        "2026-11-26, SOON, 2",
        "2026-11-27, SOON, 3",
        "2026-11-29, SOON, 3",
        "2026-11-30, AMPLE, 4",
        "2027-03-01, AMPLE, 0"
    })
    void working_days_are_counted_after_today(LocalDate due, DueClock.Urgency urgency, int left) {
        DueClock clock = DueClock.of(due, LocalDate.of(2026, 11, 23), DueClockTest::isDayOff);

        assertThat(clock).isEqualTo(new DueClock(urgency, due, left));
        assertThat(clock.isPressing())
                .isEqualTo(urgency != DueClock.Urgency.AMPLE && urgency != DueClock.Urgency.UNKNOWN);
    }

    /// On Saturday a term that ended on Friday is over, and one that ends on Sunday has no working day left.
    @Test
    void on_a_day_off_nothing_is_left_before_the_next_working_day() {
        LocalDate saturday = LocalDate.of(2026, 11, 21);

        assertThat(DueClock.of(LocalDate.of(2026, 11, 20), saturday, DueClockTest::isDayOff)
                        .isOver())
                .isTrue();
        assertThat(DueClock.of(LocalDate.of(2026, 11, 22), saturday, DueClockTest::isDayOff)
                        .urgency())
                .isEqualTo(DueClock.Urgency.LAST_DAY);
        assertThat(DueClock.of(LocalDate.of(2026, 11, 23), saturday, DueClockTest::isDayOff)
                        .workingDays())
                .isEqualTo(1);
    }

    @Test
    void a_term_that_is_not_known_presses_nobody() {
        assertThat(DueClock.of(null, LocalDate.of(2026, 11, 23), DueClockTest::isDayOff)
                        .isPressing())
                .isFalse();
    }
}
