package org.regjistri.linkage.compare;

import static org.regjistri.linkage.compare.Level.Agreement.DIFFERENT;
import static org.regjistri.linkage.compare.Level.Agreement.NEAR;
import static org.regjistri.linkage.compare.Level.Agreement.NONE;
import static org.regjistri.linkage.compare.Level.Agreement.SAME;

import java.util.List;

/// Dates, with the slips that hands make and with what is known of them in part. The first of January often stands
/// for a day that nobody knew.
final class DateLevels implements ValueComparison {
    static final int EXACT = 1;
    static final int TO_THE_MONTH = 2;
    static final int DAY_AND_MONTH_SWAPPED = 3;
    static final int ONE_DIGIT = 4;
    static final int YEAR_BY_ONE = 5;
    static final int YEAR_BY_TEN = 6;
    static final int SAME_MONTH = 7;
    static final int TO_THE_YEAR = 8;
    static final int BY_AGE = 9;
    static final int SAME_YEAR = 10;
    static final int NEAR_BY_AGE = 11;
    static final int FAR_BY_AGE = 12;
    static final int SAME_DAY = 13;
    static final int OTHER = 14;
    static final List<Level> LEVELS = List.of(
            new Level("missing", NONE),
            new Level("exact", SAME),
            new Level("to_the_month", NEAR),
            new Level("day_and_month_swapped", NEAR),
            new Level("one_digit", NEAR),
            new Level("year_by_one", NEAR),
            new Level("year_by_ten", NEAR),
            new Level("same_month", NEAR),
            new Level("to_the_year", NEAR),
            new Level("by_age", NEAR),
            new Level("same_year", NEAR),
            new Level("near_by_age", NEAR),
            new Level("far_by_age", DIFFERENT),
            new Level("same_day", NEAR),
            new Level("different", DIFFERENT));
    private static final int MONTH_AND_DAY = 0xffff;
    private static final int FIRST_OF_JANUARY = 0x0101;
    private static final int NEAR_YEARS = 2;
    private static final int FAR_YEARS = 5;

    private final DateValues dates;
    private final Rarity ofDates;
    private final Rarity ofYears;

    /// @param ofDates by the day's number
    /// @param ofYears by the year
    DateLevels(DateValues dates, Rarity ofDates, Rarity ofYears) {
        this.dates = dates;
        this.ofDates = ofDates;
        this.ofYears = ofYears;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    /// The code itself.
    @Override
    public int value(int code) {
        return dates.saying(code);
    }

    @Override
    public int level(int left, int right) {
        int one = dates.digits(left);
        int other = dates.digits(right);
        boolean isFull = (one & 0xff) != 0 && (other & 0xff) != 0;
        return isFull ? full(one, other, left, right) : partly(one, other, left, right);
    }

    private int full(int one, int other, int left, int right) {
        if (one == other) {
            return EXACT;
        }
        int apart = one ^ other;
        if (apart >>> 16 == 0) {
            return inSameYear(one, other);
        }
        if ((apart & MONTH_AND_DAY) == 0) {
            int years = Math.abs(dates.year(left) - dates.year(right));
            return years == 1 ? YEAR_BY_ONE : years == 10 ? YEAR_BY_TEN : isOneSlip(one, other) ? ONE_DIGIT : SAME_DAY;
        }
        return isOneSlip(one, other) ? ONE_DIGIT : OTHER;
    }

    private static int inSameYear(int one, int other) {
        if ((one & 0xff) == ((other >>> 8) & 0xff) && (other & 0xff) == ((one >>> 8) & 0xff)) {
            return DAY_AND_MONTH_SWAPPED;
        }
        if ((one & MONTH_AND_DAY) == FIRST_OF_JANUARY || (other & MONTH_AND_DAY) == FIRST_OF_JANUARY) {
            return TO_THE_YEAR;
        }
        if (isOneSlip(one, other)) {
            return ONE_DIGIT;
        }
        return ((one ^ other) & 0xff00) == 0 ? SAME_MONTH : SAME_YEAR;
    }

    /// One digit is another, or two that stand together are the wrong way round.
    private static boolean isOneSlip(int one, int other) {
        int apart = one ^ other;
        int low = Integer.numberOfTrailingZeros(apart) & ~3;
        if ((apart & ~(15 << low)) == 0) {
            return true;
        }
        return low < 28
                && (apart & ~(0xff << low)) == 0
                && ((one >>> low) & 15) == ((other >>> (low + 4)) & 15)
                && ((other >>> low) & 15) == ((one >>> (low + 4)) & 15);
    }

    private int partly(int one, int other, int left, int right) {
        int years = yearsApart(left, right);
        if (dates.span(left) > 0 || dates.span(right) > 0) {
            return years == 0 ? BY_AGE : byYears(years);
        }
        if (years != 0) {
            return byYears(years);
        }
        if ((one & 0xff00) == 0 || (other & 0xff00) == 0) {
            return TO_THE_YEAR;
        }
        return ((one ^ other) & 0xff00) == 0 ? TO_THE_MONTH : SAME_YEAR;
    }

    private static int byYears(int years) {
        return years <= NEAR_YEARS ? NEAR_BY_AGE : years <= FAR_YEARS ? FAR_BY_AGE : OTHER;
    }

    private int yearsApart(int left, int right) {
        int before = dates.year(right) - (dates.year(left) + dates.span(left));
        int after = dates.year(left) - (dates.year(right) + dates.span(right));
        return Math.max(0, Math.max(before, after));
    }

    @Override
    public float rarity(int left, int right, int level) {
        return switch (level) {
            case EXACT -> ofDates.of(dates.dayNumber(right));
            case TO_THE_MONTH, SAME_MONTH, TO_THE_YEAR, BY_AGE, SAME_YEAR, NEAR_BY_AGE ->
                Math.min(ofYears.of(dates.year(left)), ofYears.of(dates.year(right)));
            default -> 0;
        };
    }

    @Override
    public float rarityMost(int left) {
        return Math.max(ofDates.of(dates.dayNumber(left)), ofYears.of(dates.year(left)));
    }
}
