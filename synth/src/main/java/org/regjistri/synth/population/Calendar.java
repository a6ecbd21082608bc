package org.regjistri.synth.population;

import java.time.LocalDate;

/// Days since 1970-01-01 and the years that they lie in.
public final class Calendar {
    private Calendar() {}

    public static int firstDay(int year) {
        return (int) LocalDate.of(year, 1, 1).toEpochDay();
    }

    public static int year(int day) {
        return LocalDate.ofEpochDay(day).getYear();
    }

    /// Whole years between; both days since 1970-01-01.
    public static int age(int born, int day) {
        LocalDate birth = LocalDate.ofEpochDay(born);
        LocalDate at = LocalDate.ofEpochDay(day);
        int years = at.getYear() - birth.getYear();
        boolean before =
                at.getMonthValue() * 100 + at.getDayOfMonth() < birth.getMonthValue() * 100 + birth.getDayOfMonth();
        return before ? years - 1 : years;
    }
}
