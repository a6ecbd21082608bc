package org.regjistri.synth.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.names.NameTables;
import org.regjistri.synth.places.Places;

/// Everybody, and what befell them. The same seed, scale and day give the same population.
public final class Population {
    private final Country country;
    private final List<YearFigures> years = new ArrayList<>();

    private Population(Country country) {
        this.country = country;
    }

    /// @param scale 1 for the whole country; from 0.001
    /// @param today the last day that happens, since 1970-01-01
    /// @param progress takes each year when it is over
    public static Population live(long seed, double scale, int today, IntConsumer progress) {
        Country country = new Country(
                seed,
                scale,
                today,
                new Places(),
                new NameTables(),
                new Rates(),
                new People(),
                new Unions(),
                new Moves(),
                new Ints());
        Population population = new Population(country);
        population.run(progress);
        return population;
    }

    private void run(IntConsumer progress) {
        Targets targets = new Targets(country.rates(), country.places(), country.scale());
        Homes homes = new Homes(country.places(), targets, country.seed());
        Mortality mortality = new Mortality(country.rates());
        Deaths deaths = new Deaths(country, mortality);
        Divorces divorces = new Divorces(country);
        Weddings weddings = new Weddings(country, homes);
        Births births = new Births(country, deaths);
        Migration migration = new Migration(country, targets, homes);
        Founding.found(country, targets, homes);
        int last = Calendar.year(country.today());
        for (int year = Founding.YEAR; year <= last; year++) {
            deaths.settle(year);
            int parted = divorces.settle(year);
            weddings.settle(year);
            births.settle(year);
            deaths.bury(year);
            if (year == 1999) {
                Displacement.settle(country);
            }
            migration.settle(year);
            int here = residents();
            years.add(new YearFigures(
                    year,
                    here,
                    country.living().size() - here,
                    births.here(),
                    births.abroad(),
                    deaths.here(),
                    deaths.abroad(),
                    weddings.here(),
                    weddings.abroad(),
                    parted,
                    weddings.brideAge(),
                    weddings.groomAge(),
                    births.fertility(),
                    births.infants(),
                    mortality.expectation(Sex.MALE, year),
                    mortality.expectation(Sex.FEMALE, year)));
            progress.accept(year);
        }
    }

    private int residents() {
        int count = 0;
        for (int i = 0; i < country.living().size(); i++) {
            count += country.isAbroad(country.living().get(i)) ? 0 : 1;
        }
        return count;
    }

    public People people() {
        return country.people();
    }

    public Unions unions() {
        return country.unions();
    }

    public Moves moves() {
        return country.moves();
    }

    public Places places() {
        return country.places();
    }

    public NameTables names() {
        return country.names();
    }

    public long seed() {
        return country.seed();
    }

    public double scale() {
        return country.scale();
    }

    /// The last day that happened, since 1970-01-01.
    public int today() {
        return country.today();
    }

    public List<YearFigures> years() {
        return List.copyOf(years);
    }

    /// Where everybody lived on a day; meaningless for who was not born or dead then.
    public short[] residences(int day) {
        short[] at = Arrays.copyOf(country.people().residence, country.people().count());
        Moves moves = country.moves();
        for (int i = moves.count() - 1; i >= 0; i--) {
            if (moves.day(i) > day) {
                at[moves.person(i)] = (short) moves.from(i);
            }
        }
        return at;
    }

    /// What somebody was called on a day, as index of the table of surnames: wives change theirs at a wedding.
    public int surname(int person, int day) {
        if (people().isFemale(person)) {
            for (int union = people().union(person); union != People.NOBODY; union = unions().earlier(union, person)) {
                if (unions().married(union) <= day) {
                    return unions().wifesSurname(union);
                }
            }
        }
        return people().maiden(person);
    }

    /// Whether the parents of a child were ever married to one another; true where they are not known.
    public boolean isOfMarriage(int child) {
        int mother = people().mother(child);
        if (mother == People.NOBODY) {
            return true;
        }
        for (int union = people().union(mother); union != People.NOBODY; union = unions().earlier(union, mother)) {
            if (unions().husband(union) == people().father(child)) {
                return true;
            }
        }
        return false;
    }
}
