package org.regjistri.linkage.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as far as it is known, its digits as written: a month 13 stays, since a slip of one digit is to be seen.
///
/// @param digits year, month and day as eight decimal digits of four bits each, 0 where unknown; 0: no date
/// @param span so many years after the year are possible too
record WrittenDate(int digits, int span) {
    static final WrittenDate NONE = new WrittenDate(0, 0);
    private static final int SPAN_MAX = 100;
    private static final Pattern PARTS = Pattern.compile("(\\d{1,4})[-./ ]+(\\d{1,4})(?:[-./ ]+(\\d{1,4}))?\\.?");
    private static final Pattern DIGITS = Pattern.compile("\\d{4}|\\d{6}|\\d{8}");
    private static final Pattern TIME = Pattern.compile("(?<=\\d)[T ]\\d{1,2}:.*");

    static WrittenDate of(String text) {
        String written = text.indexOf(':') < 0
                ? text.strip()
                : TIME.matcher(text.strip()).replaceFirst("");
        if (DIGITS.matcher(written).matches()) {
            return ofDigits(written);
        }
        Matcher parts = PARTS.matcher(written);
        if (!parts.matches()) {
            return NONE;
        }
        return parts.group(3) == null
                ? ofTwo(parts.group(1), parts.group(2))
                : ofThree(parts.group(1), parts.group(2), parts.group(3));
    }

    int year() {
        return number(digits >>> 16);
    }

    /// 0 where unknown.
    int month() {
        return number((digits >>> 8) & 0xff);
    }

    /// 0 where unknown.
    int day() {
        return number(digits & 0xff);
    }

    private static WrittenDate ofDigits(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        if (digits.length() == 8 && !isYear(year)) {
            return ofThree(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
        }
        int month = digits.length() >= 6 ? Integer.parseInt(digits.substring(4, 6)) : 0;
        int day = digits.length() == 8 ? Integer.parseInt(digits.substring(6)) : 0;
        return of(year, month, day);
    }

    private static WrittenDate ofTwo(String one, String other) {
        int first = Integer.parseInt(one);
        int second = Integer.parseInt(other);
        if (one.length() == 4 && other.length() == 4) {
            int span = second - first;
            return span >= 0 && span <= SPAN_MAX && isYear(first) ? new WrittenDate(coded(first) << 16, span) : NONE;
        }
        return one.length() == 4 ? of(first, second, 0) : of(second, first, 0);
    }

    private static WrittenDate ofThree(String one, String two, String three) {
        int month = Integer.parseInt(two);
        if (one.length() == 4) {
            return of(Integer.parseInt(one), month, Integer.parseInt(three));
        }
        int day = Integer.parseInt(one);
        // Day first as in Europe; where that cannot be, month first.
        return month > 12 && day <= 12
                ? of(Integer.parseInt(three), day, month)
                : of(Integer.parseInt(three), month, day);
    }

    private static WrittenDate of(int year, int month, int day) {
        if (!isYear(year) || month > 99 || day > 99) {
            return NONE;
        }
        return new WrittenDate((coded(year) << 16) | (coded(month) << 8) | (month == 0 ? 0 : coded(day)), 0);
    }

    private static boolean isYear(int year) {
        return year >= 1000 && year < 3000;
    }

    private static int coded(int number) {
        return ((number / 1000) << 12) | ((number / 100 % 10) << 8) | ((number / 10 % 10) << 4) | (number % 10);
    }

    private static int number(int coded) {
        return (coded >>> 12) * 1000 + ((coded >>> 8) & 15) * 100 + ((coded >>> 4) & 15) * 10 + (coded & 15);
    }
}
