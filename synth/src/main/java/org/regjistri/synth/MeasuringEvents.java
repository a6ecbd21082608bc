package org.regjistri.synth;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regjistri.synth.population.Calendar;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;
import org.regjistri.synth.population.Unions;
import org.regjistri.synth.register.Acts;
import org.regjistri.synth.register.CentralRegister;
import org.regjistri.synth.report.Figure;
import org.regjistri.synth.report.Measures;
import org.regjistri.synth.report.Series;

/// What came to the register: events abroad by year, and the two months of which the Agency's figures are known.
final class MeasuringEvents {
    private static final int FIRST_YEAR = 1946;
    private static final int FIRST_YEAR_OF_ACTS = 2002;
    private final Kosovo kosovo;
    private final Population population;
    private final People people;
    private final Measures measures;

    private MeasuringEvents(Kosovo kosovo, Measures measures) {
        this.kosovo = kosovo;
        this.population = kosovo.population();
        this.people = population.people();
        this.measures = measures;
    }

    static void of(Kosovo kosovo, Measures measures) {
        MeasuringEvents measuring = new MeasuringEvents(kosovo, measures);
        measuring.registeredAbroad();
        measuring.month(YearMonth.of(2021, 6), JUNE);
        measuring.month(YearMonth.of(2022, 4), APRIL);
    }

    /// What befell registered people abroad, by the year of the register: births by the act, the others by the day.
    private void registeredAbroad() {
        SortedMap<Integer, Double> births = new TreeMap<>();
        Acts acts = kosovo.register().acts();
        for (int i = 0; i < acts.count(); i++) {
            if (population.places().isAbroad(people.birthplace(acts.child(i)))) {
                births.merge(Calendar.year(acts.registeredOn(i)), 1.0, Double::sum);
            }
        }
        SortedMap<Integer, Double> deaths = new TreeMap<>();
        for (int i = 0; i < people.count(); i++) {
            if (people.died(i) != People.ALIVE
                    && isRegistered(i)
                    && population.places().isAbroad(people.residence(i))) {
                deaths.merge(Calendar.year(people.died(i)), 1.0, Double::sum);
            }
        }
        SortedMap<Integer, Double> marriages = new TreeMap<>();
        Unions unions = population.unions();
        for (int i = 0; i < unions.count(); i++) {
            if (population.places().isAbroad(unions.place(i))
                    && isRegistered(unions.wife(i))
                    && isRegistered(unions.husband(i))) {
                marriages.merge(Calendar.year(unions.married(i)), 1.0, Double::sum);
            }
        }
        put(Series.BIRTHS_ABROAD_REGISTERED, births, FIRST_YEAR_OF_ACTS);
        put(Series.DEATHS_ABROAD_REGISTERED, deaths, FIRST_YEAR);
        put(Series.MARRIAGES_ABROAD_REGISTERED, marriages, FIRST_YEAR);
    }

    private void put(Series what, SortedMap<Integer, Double> counts, int first) {
        counts.forEach((year, count) -> {
            if (year >= first && !Measuring.isCutShort(population, year)) {
                measures.put(what, year, count);
            }
        });
    }

    /// Births, deaths, marriages and divorces of a month.
    private record Month(Figure births, Figure deaths, Figure marriages, Figure divorces) {}

    private static final Month JUNE = new Month(
            Figure.BIRTHS_JUNE_2021, Figure.DEATHS_JUNE_2021, Figure.MARRIAGES_JUNE_2021, Figure.DIVORCES_JUNE_2021);
    private static final Month APRIL = new Month(
            Figure.BIRTHS_APRIL_2022,
            Figure.DEATHS_APRIL_2022,
            Figure.MARRIAGES_APRIL_2022,
            Figure.DIVORCES_APRIL_2022);

    /// Of people of the register; births by the day of the act, the others by the day of the event.
    private void month(YearMonth month, Month figures) {
        int first = (int) month.atDay(1).toEpochDay();
        int last = (int) month.atEndOfMonth().toEpochDay();
        Acts acts = kosovo.register().acts();
        double births = 0;
        for (int i = 0; i < acts.count(); i++) {
            births += isIn(acts.registeredOn(i), first, last) ? 1 : 0;
        }
        double deaths = 0;
        for (int i = 0; i < people.count(); i++) {
            deaths += isIn(people.died(i), first, last) && isRegistered(i) ? 1 : 0;
        }
        Unions unions = population.unions();
        double marriages = 0;
        double divorces = 0;
        for (int i = 0; i < unions.count(); i++) {
            if (isRegistered(unions.wife(i)) && isRegistered(unions.husband(i))) {
                marriages += isIn(unions.married(i), first, last) ? 1 : 0;
                divorces += unions.isDivorced(i) && isIn(unions.ended(i), first, last) ? 1 : 0;
            }
        }
        measures.put(figures.births(), births)
                .put(figures.deaths(), deaths)
                .put(figures.marriages(), marriages)
                .put(figures.divorces(), divorces);
    }

    private static boolean isIn(int day, int first, int last) {
        return day >= first && day <= last;
    }

    private boolean isRegistered(int person) {
        return kosovo.register().id(person) != CentralRegister.NOT_THERE;
    }
}
