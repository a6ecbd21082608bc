package org.regjistri.synth.population;

import org.regjistri.kernel.Sex;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;

/// Who dies in a year. It is settled first, so that nobody marries or has a child after the last day.
final class Deaths {
    private static final double OF_POORER = 1.25;
    private static final double DAYS = 365.25;
    private final Country country;
    private final Mortality mortality;
    private int diedHere;
    private int diedAbroad;

    Deaths(Country country, Mortality mortality) {
        this.country = country;
        this.mortality = mortality;
    }

    void settle(int year) {
        People people = country.people();
        double[] men = mortality.table(Sex.MALE, year);
        double[] women = mortality.table(Sex.FEMALE, year);
        int first = Calendar.firstDay(year);
        int days = Calendar.firstDay(year + 1) - first;
        Ints living = country.living();
        for (int i = 0; i < living.size(); i++) {
            int person = living.get(i);
            if (people.died[person] != People.ALIVE) {
                continue;
            }
            int age = (int) ((first - people.born[person]) / DAYS);
            if (age < 1) {
                // Whoever is not one year old yet has his or her fate from the birth.
                continue;
            }
            double risk = (people.isFemale(person) ? women : men)[Math.min(Mortality.OLDEST, age)];
            if (Targets.group(people.community(person)) == Community.ROMA) {
                risk *= OF_POORER;
            }
            Draw draw = new Draw(country.seed(), Purpose.DEATHS, person, year);
            if (draw.chance(risk)) {
                die(person, first + draw.below(days));
            }
        }
    }

    /// The fate of somebody's first year: nearly half of those who do not live through it die in the first four weeks.
    void settleFirstYear(int person, int year) {
        Draw draw = new Draw(country.seed(), Purpose.DEATHS, person, year);
        if (draw.chance(mortality.firstYear(year))) {
            int age = draw.chance(0.45) ? draw.below(28) : draw.between(28, 364);
            die(person, country.people().born[person] + age);
        }
    }

    private void die(int person, int day) {
        if (day > country.today()) {
            return;
        }
        People people = country.people();
        people.died[person] = day;
        int union = people.union[person];
        if (union != People.NOBODY && country.unions().ended[union] > day) {
            country.unions().ended[union] = day;
        }
    }

    /// Takes those who died by the end of the year out of the living, and those of whom nothing more is heard.
    void bury(int year) {
        int last = Calendar.firstDay(year + 1) - 1;
        Ints living = country.living();
        int kept = 0;
        diedHere = 0;
        diedAbroad = 0;
        for (int i = 0; i < living.size(); i++) {
            int person = living.get(i);
            if (country.people().isGone(person)) {
                continue;
            }
            if (country.people().died[person] > last) {
                living.set(kept++, person);
            } else if (country.isAbroad(person)) {
                diedAbroad++;
            } else {
                diedHere++;
            }
        }
        living.cut(kept);
    }

    int here() {
        return diedHere;
    }

    int abroad() {
        return diedAbroad;
    }
}
