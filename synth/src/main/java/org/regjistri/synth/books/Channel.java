package org.regjistri.synth.books;

/// A way in which an entry comes to say something else than what was told. What scribes do by habit
/// (spelling by ear, short dates) is none. The rates as found are fixed by the project's plan;
/// where it names a way without a rate, the comment says so. Each channel has a stream of chance of
/// its own: without one, the others stay as they are.
public enum Channel {
    /// The husband's name was asked for, the surname at birth written: of mentions that have both.
    MAIDEN_FOR_MARRIED(1, 0.02),
    /// The father's given name was taken for the surname. The plan gives no rate.
    FATHER_AS_SURNAME(2, 0.001),
    /// The name used at home: of given names.
    DIMINUTIVE(3, 0.02),
    /// The father's name was left out.
    FATHER_MISSING(4, 0.08),
    /// Of the father's name only the first letter stands there.
    FATHER_INITIAL(5, 0.05),
    /// A neighbouring key, a letter left out, doubled or changed with the next: of each part of a
    /// name.
    SLIP_KEYBOARD(6, 0.01),
    /// A sound taken for a similar one: of each part of a name.
    SLIP_EAR(7, 0.01),
    /// A letter read as one that looks like it: of each part of a name.
    SLIP_EYE(8, 0.01),
    /// A typewriter without the letters of the language: of entries in Latin letters.
    DIACRITICS_LOST(9, 0.15),
    /// Given name and surname in each other's place: of mentions.
    SWAPPED_FIELDS(10, 0.005),
    /// An age instead of a date of birth: of parents in entries before 1970.
    AGE_FOR_DATE(11, 0.6),
    /// Day and month in each other's place: of dates.
    DAY_MONTH_SWAPPED(12, 0.01),
    YEAR_OFF_BY_ONE(13, 0.02),
    YEAR_OFF_BY_TEN(14, 0.003),
    /// Nothing of a date but the year.
    YEAR_ONLY(15, 0.04),
    /// The seat of the municipality instead of a village of it: of places.
    SEAT_FOR_VILLAGE(16, 0.1),
    /// Of all fields of mentions; the date and place of the event can always be read.
    ILLEGIBLE(17, 0.015),
    /// The same entry was captured twice: of records.
    DOUBLE_CAPTURE(18, 0.005),
    /// An entry stands under another book: of records.
    WRONG_BOOK(19, 0.0005),
    /// Whoever captured the page left a line out: of records. The plan gives no rate.
    SKIPPED_LINE(20, 0.0005),
    /// Somebody was registered a second time, under another number: of the living of the central register. The plan
    /// gives
    /// no rate.
    TWO_NUMBERS(21, 0.0015);

    private final int number;
    private final double asFound;

    Channel(int number, double asFound) {
        this.number = number;
        this.asFound = asFound;
    }

    /// Part of what a seed means: never used for another channel.
    int number() {
        return number;
    }

    double asFound() {
        return asFound;
    }
}
