package org.regjistri.synth.report;

/// A single figure that is checked. What it means stands in its words: what is counted, at which day.
public enum Figure {
    RESIDENTS_2011(Topic.PEOPLE, Unit.COUNT, "Residents of the 34 municipalities that were counted, on 1 April 2011"),
    RESIDENTS_2024(Topic.PEOPLE, Unit.COUNT, "Residents of all municipalities on 5 April 2024"),
    AVERAGE_AGE_2011(Topic.AGES, Unit.RATE, "Average age of residents in 2011, years"),
    AVERAGE_AGE_2024(Topic.AGES, Unit.RATE, "Average age of residents in 2024, years"),
    AGED_UNDER_15_2011(Topic.AGES, Unit.SHARE, "Residents under 15 in 2011"),
    AGED_15_TO_64_2024(Topic.AGES, Unit.SHARE, "Residents of 15 to 64 years in 2024"),
    AGED_65_AND_OVER_2011(Topic.AGES, Unit.SHARE, "Residents of 65 years and over in 2011"),
    WOMEN_2024(Topic.AGES, Unit.SHARE, "Women and girls among residents in 2024"),

    REGISTERED_LIVING(Topic.REGISTER, Unit.COUNT, "Living people in the register today, in Kosovo or abroad"),
    REGISTERED_DEAD(Topic.REGISTER, Unit.COUNT, "Dead people in the register"),
    VOTERS_2021(
            Topic.REGISTER,
            Unit.COUNT,
            "Registered, living and 18 or older on 17 October 2021, as the register knew it"),

    BIRTHS_JUNE_2021(Topic.MONTHS, Unit.COUNT, "Births registered in June 2021"),
    DEATHS_JUNE_2021(Topic.MONTHS, Unit.COUNT, "Deaths registered in June 2021"),
    MARRIAGES_JUNE_2021(Topic.MONTHS, Unit.COUNT, "Marriages registered in June 2021"),
    DIVORCES_JUNE_2021(Topic.MONTHS, Unit.COUNT, "Divorces registered in June 2021"),
    BIRTHS_APRIL_2022(Topic.MONTHS, Unit.COUNT, "Births registered in April 2022"),
    DEATHS_APRIL_2022(Topic.MONTHS, Unit.COUNT, "Deaths registered in April 2022"),
    MARRIAGES_APRIL_2022(Topic.MONTHS, Unit.COUNT, "Marriages registered in April 2022"),
    DIVORCES_APRIL_2022(Topic.MONTHS, Unit.COUNT, "Divorces registered in April 2022"),

    RECORDS(Topic.BOOKS, Unit.COUNT, "Historic records"),
    RECORDS_OF_BIRTHS(Topic.BOOKS, Unit.SHARE, "Births among the records"),
    RECORDS_OF_MARRIAGES(Topic.BOOKS, Unit.SHARE, "Marriages among the records"),
    RECORDS_OF_DEATHS(Topic.BOOKS, Unit.SHARE, "Deaths among the records"),
    BOOKS(Topic.BOOKS, Unit.COUNT, "Register books"),
    BOOKS_IN_ALBANIAN(Topic.BOOKS, Unit.SHARE, "Books in Albanian"),
    BOOKS_IN_SERBIAN_LATIN(Topic.BOOKS, Unit.SHARE, "Books in Serbian, Latin letters"),
    BOOKS_IN_SERBIAN_CYRILLIC(Topic.BOOKS, Unit.SHARE, "Books in Serbian, Cyrillic letters"),
    RECORDS_OF_UNREGISTERED(
            Topic.BOOKS, Unit.SHARE, "Records whose child, spouses or deceased do not stand in the register"),
    REGISTERED_WITHOUT_RECORD(
            Topic.BOOKS, Unit.SHARE, "Registered people born before 1999 who are the subject of no record"),

    MISTAKE_SLIPS(Topic.MISTAKES, Unit.SHARE, "Name fields with a random slip"),
    MISTAKE_DIACRITICS_LOST(Topic.MISTAKES, Unit.SHARE, "Latin entries without diacritics"),
    MISTAKE_FIELDS_SWAPPED(Topic.MISTAKES, Unit.SHARE, "Mentions with given name and surname swapped"),
    MISTAKE_FATHER_MISSING(
            Topic.MISTAKES, Unit.SHARE, "Mentions without the father's name, of those who should have it"),
    MISTAKE_FATHER_INITIAL(Topic.MISTAKES, Unit.SHARE, "Mentions with the father's initial only"),
    MISTAKE_MAIDEN_FOR_MARRIED(Topic.MISTAKES, Unit.SHARE, "Married women under their maiden name"),
    MISTAKE_DIMINUTIVE(Topic.MISTAKES, Unit.SHARE, "Given names as a diminutive"),
    MISTAKE_DAY_AND_MONTH_SWAPPED(Topic.MISTAKES, Unit.SHARE, "Dates with day and month swapped"),
    MISTAKE_YEAR_OFF_BY_ONE(Topic.MISTAKES, Unit.SHARE, "Dates one year off"),
    MISTAKE_YEAR_OFF_BY_TEN(Topic.MISTAKES, Unit.SHARE, "Dates ten years off"),
    MISTAKE_YEAR_ONLY(Topic.MISTAKES, Unit.SHARE, "Dates of which only the year is told"),
    MISTAKE_AGE_FOR_DATE(Topic.MISTAKES, Unit.SHARE, "Parents before 1970 with an age instead of a date"),
    MISTAKE_SEAT_FOR_VILLAGE(Topic.MISTAKES, Unit.SHARE, "Places told as the seat of the municipality"),
    MISTAKE_ILLEGIBLE(Topic.MISTAKES, Unit.SHARE, "Fields that nobody can read"),
    MISTAKE_DOUBLE_CAPTURE(Topic.MISTAKES, Unit.SHARE, "Records captured twice"),
    MISTAKE_WRONG_BOOK(Topic.MISTAKES, Unit.SHARE, "Records in the wrong book");

    /// The part of the report in which a figure stands.
    enum Topic {
        PEOPLE,
        AGES,
        REGISTER,
        MONTHS,
        BOOKS,
        MISTAKES
    }

    private final Topic topic;
    private final Unit unit;
    private final String words;

    Figure(Topic topic, Unit unit, String words) {
        this.topic = topic;
        this.unit = unit;
        this.words = words;
    }

    Topic topic() {
        return topic;
    }

    Unit unit() {
        return unit;
    }

    String words() {
        return words;
    }
}
