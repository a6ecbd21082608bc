package org.regjistri.synth.population;

import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

/// Which couples part.
final class Divorces {
    private static final int EARLIEST = 200;
    private static final double DAYS = 365.25;
    private final Country country;
    private final Series of1000;
    private int count;

    Divorces(Country country) {
        this.country = country;
        this.of1000 = country.rates().get("divorces");
    }

    int settle(int year) {
        count = 0;
        Unions unions = country.unions();
        double risk = of1000.at(year) / 1000;
        int first = Calendar.firstDay(year);
        int days = Calendar.firstDay(year + 1) - first;
        Ints living = country.living();
        for (int i = 0; i < living.size(); i++) {
            int person = living.get(i);
            int union = country.people().union[person];
            if (union == People.NOBODY || !country.people().isFemale(person) || unions.ended[union] != Unions.LASTS) {
                continue;
            }
            Draw draw = new Draw(country.seed(), Purpose.DIVORCES, union, year);
            int day = first + draw.below(days);
            double years = (first - unions.married[union]) / DAYS;
            double ofThisAge = years < 10 ? 1.8 : years < 20 ? 0.9 : 0.25;
            if (draw.chance(risk * ofThisAge) && day > unions.married[union] + EARLIEST && day <= country.today()) {
                unions.ended[union] = day;
                unions.divorced[union] = true;
                count++;
            }
        }
        return count;
    }
}
