package org.regjistri.linkage.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.regjistri.linkage.plan.KeyPlan.Take;
import org.regjistri.linkage.table.Dictionary;

/// Dates, each as its digits and as the years and days that it can be.
final class DateValues implements Prepared {
    static final int YEARS = 3000;
    private static final int YEAR_LEAST = 1000;
    /// Unknown is 0; the last number is for all months, or days, that no year has.
    private static final int MONTHS = 14;
    private static final int DAYS = 33;
    static final int DAY_NUMBERS = (YEARS - YEAR_LEAST) * MONTHS * DAYS;
    private static final int YEARS_AS_KEYS_MAX = 12;

    private final Dictionary dictionary;
    private int[] digits = new int[0];
    private short[] year = new short[0];
    private byte[] span = new byte[0];
    private int[] firstDay = new int[0];
    private int[] lastDay = new int[0];
    private int size;

    DateValues(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    void catchUp() {
        int from = size;
        int to = dictionary.size();
        if (to > digits.length) {
            grow(SpelledValues.room(from, to - from));
        }
        IntStream.range(from, to).parallel().forEach(code -> put(code, WrittenDate.of(dictionary.text(code))));
        size = to;
    }

    private void grow(int room) {
        digits = Arrays.copyOf(digits, room);
        year = Arrays.copyOf(year, room);
        span = Arrays.copyOf(span, room);
        firstDay = Arrays.copyOf(firstDay, room);
        lastDay = Arrays.copyOf(lastDay, room);
    }

    private void put(int code, WrittenDate date) {
        digits[code] = date.digits();
        year[code] = (short) date.year();
        span[code] = (byte) date.span();
        if (date.digits() != 0) {
            int month = date.month() > 12 ? 0 : date.month();
            firstDay[code] = Math.toIntExact(
                    month == 0
                            ? LocalDate.of(date.year(), 1, 1).toEpochDay()
                            : LocalDate.of(date.year(), month, 1).toEpochDay());
            lastDay[code] = Math.toIntExact(
                    month == 0
                            ? LocalDate.of(date.year() + date.span(), 12, 31).toEpochDay()
                            : YearMonth.of(date.year(), month).atEndOfMonth().toEpochDay());
            int days = lastDay[code] - firstDay[code] + 1;
            if (month != 0 && date.day() != 0 && date.day() <= days) {
                firstDay[code] += date.day() - 1;
                lastDay[code] = firstDay[code];
            }
        }
    }

    /// Eight digits of four bits each; 0 where there is no date.
    int digits(int code) {
        return digits[code];
    }

    /// The code itself; -1 where there is no date.
    int saying(int code) {
        return digits[code] == 0 ? -1 : code;
    }

    int year(int code) {
        return year[code];
    }

    /// So many years after [#year(int)] are possible too.
    int span(int code) {
        return span[code];
    }

    /// Below [#DAY_NUMBERS], equal where the date is equal; -1 where there is none.
    int dayNumber(int code) {
        int written = digits[code];
        if (written == 0) {
            return -1;
        }
        int month = ((written >>> 12) & 1) * 10 + ((written >>> 8) & 15);
        int day = ((written >>> 4) & 3) * 10 + (written & 15);
        return ((year[code] - YEAR_LEAST) * MONTHS + Math.min(MONTHS - 1, month)) * DAYS + Math.min(DAYS - 1, day);
    }

    /// Day of the epoch before which it cannot have been.
    int firstDay(int code) {
        return firstDay[code];
    }

    int lastDay(int code) {
        return lastDay[code];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int whole(int code) {
        return (digits[code] & 0xff) == 0 ? -1 : digits[code];
    }

    @Override
    public int keys(int code, Take take) {
        int written = digits[code];
        return switch (take) {
            case WHOLE, DAY -> (written & 0xff) == 0 ? 0 : 1;
            case MONTH -> (written & 0xff00) == 0 ? 0 : 1;
            case YEAR -> written == 0 || span[code] >= YEARS_AS_KEYS_MAX ? 0 : 1 + span[code];
            case SOUND, INITIAL, START -> 0;
        };
    }

    @Override
    public int key(int code, Take take, int at) {
        int written = digits[code];
        int month = (written >>> 8) & 0xff;
        int day = written & 0xff;
        return switch (take) {
            case WHOLE -> written;
            case DAY -> (Math.min(month, day) << 8) | Math.max(month, day);
            case MONTH -> written >>> 8;
            case YEAR -> year[code] + at;
            case SOUND, INITIAL, START -> throw new IllegalArgumentException("A date has no " + take);
        };
    }
}
