package org.regjistri.linkage.table;

/// Days as they are mostly written (`1949-12-06`), as places of an array.
final class Days {
    static final int LENGTH = 10;
    private static final int FIRST_YEAR = 1800;
    private static final int YEARS = 300;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    static final int COUNT = YEARS * MONTHS * DAYS;

    /// `0000-00-`, its first sign in the lowest byte.
    private static final long ZEROS = 0x2D30302D30303030L;

    private static final long HYPHENS = 0xFF0000FF00000000L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long UP_TO_NINE = 0x7676767676767676L;

    private Days() {}

    /// -1 where it isn't such a day.
    ///
    /// @param start its first eight signs, the first one in the lowest byte
    /// @param last its last eight
    static int place(long start, long last) {
        long digits = start ^ ZEROS;
        int tens = (int) (last >>> 48 & 0xff) - '0';
        int ones = (int) (last >>> 56) - '0';
        if ((digits & HYPHENS) != 0 || !areDigits(digits) || tens < 0 || tens > 3 || ones < 0 || ones > 9) {
            return -1;
        }
        int year = digit(digits, 0) * 1000 + digit(digits, 1) * 100 + digit(digits, 2) * 10 + digit(digits, 3);
        int month = digit(digits, 5) * 10 + digit(digits, 6);
        int day = tens * 10 + ones;
        int sinceFirst = year - FIRST_YEAR;
        boolean isOne =
                sinceFirst >= 0 && sinceFirst < YEARS && month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
        return isOne ? (sinceFirst * MONTHS + month - 1) * DAYS + day - 1 : -1;
    }

    private static boolean areDigits(long digits) {
        return (((digits + UP_TO_NINE) | digits) & HIGH_BITS) == 0;
    }

    private static int digit(long digits, int place) {
        return (int) (digits >>> (place * Byte.SIZE)) & 0xff;
    }
}
