package org.regjistri.synth.population;

import org.regjistri.kernel.Sex;

/// How likely death is in a year, by sex and age: a level of the first year, one of the next four, and a hazard that
/// grows with age after Gompertz, with a floor after Makeham.
final class Mortality {
    static final int OLDEST = 112;
    private static final double SLOPE_MEN = 0.090;
    private static final double SLOPE_WOMEN = 0.101;
    private static final double FLOOR_BY_LEVEL = 0.055;
    private final Series infants;
    private final Series children;
    private final Series men;
    private final Series women;
    private final Series shock;

    Mortality(Rates rates) {
        infants = rates.get("infants");
        children = rates.get("children");
        men = rates.get("men60");
        women = rates.get("women60");
        shock = rates.get("shock");
    }

    double firstYear(int year) {
        return infants.at(year) / 1000;
    }

    /// @return the probability of dying in the year, by age in whole years at its beginning
    double[] table(Sex sex, int year) {
        double[] table = new double[OLDEST + 1];
        double level = (sex == Sex.MALE ? men : women).at(year) / 1000;
        double slope = sex == Sex.MALE ? SLOPE_MEN : SLOPE_WOMEN;
        double child = children.at(year) / 1000;
        for (int age = 0; age <= OLDEST; age++) {
            double hazard = age < 5
                    ? child * (age <= 1 ? 0.4 : 0.2)
                    : level * StrictMath.exp(slope * (age - 60)) + level * FLOOR_BY_LEVEL;
            table[age] = Math.min(1, (1 - StrictMath.exp(-hazard)) * shock.at(year));
        }
        table[OLDEST] = 1;
        return table;
    }

    /// Years that somebody born now could expect by the rates of this one year.
    double expectation(Sex sex, int year) {
        double[] table = table(sex, year);
        double alive = 1 - firstYear(year);
        double years = 1 - 0.8 * firstYear(year);
        for (int age = 1; age < OLDEST; age++) {
            double after = alive * (1 - table[age]);
            years += (alive + after) / 2;
            alive = after;
        }
        return years;
    }
}
