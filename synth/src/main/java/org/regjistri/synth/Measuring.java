package org.regjistri.synth;

import java.time.LocalDate;
import org.regjistri.synth.books.BookLanguage;
import org.regjistri.synth.books.Library;
import org.regjistri.synth.books.Volume;
import org.regjistri.synth.places.Municipality;
import org.regjistri.synth.places.Places;
import org.regjistri.synth.population.Calendar;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;
import org.regjistri.synth.population.YearFigures;
import org.regjistri.synth.register.CentralRegister;
import org.regjistri.synth.report.Figure;
import org.regjistri.synth.report.Measures;
import org.regjistri.synth.report.Series;

/// Measures a country for the calibration report.
final class Measuring {
    private static final int FIRST_YEAR = 1946;
    private static final LocalDate CENSUS_2011 = LocalDate.of(2011, 4, 1);
    private static final LocalDate CENSUS_2024 = LocalDate.of(2024, 4, 5);
    private static final LocalDate ELECTION = LocalDate.of(2021, 10, 17);
    private static final double PER_CENT = 100;
    private final Kosovo kosovo;
    private final Population population;
    private final People people;
    private final Measures measures;

    private Measuring(Kosovo kosovo) {
        this.kosovo = kosovo;
        this.population = kosovo.population();
        this.people = population.people();
        this.measures = new Measures(population.seed(), population.scale());
    }

    static Measures of(Kosovo kosovo) {
        Measuring measuring = new Measuring(kosovo);
        measuring.years();
        measuring.censuses();
        measuring.names();
        measuring.register();
        MeasuringEvents.of(kosovo, measuring.measures);
        measuring.books();
        MeasuringMistakes.of(kosovo.library(), measuring.measures);
        Remarks.add(measuring.measures);
        return measuring.measures;
    }

    private void years() {
        for (YearFigures year : population.years()) {
            if (year.year() < FIRST_YEAR || isCutShort(population, year.year())) {
                continue;
            }
            measures.put(Series.RESIDENTS, year.year(), year.residents())
                    .put(Series.ABROAD, year.year(), year.abroad())
                    .put(Series.BIRTHS_HERE, year.year(), year.birthsHere())
                    .put(Series.BIRTHS_ABROAD, year.year(), year.birthsAbroad())
                    .put(Series.DEATHS_HERE, year.year(), year.deathsHere())
                    .put(Series.DEATHS_ABROAD, year.year(), year.deathsAbroad())
                    .put(Series.MARRIAGES_HERE, year.year(), year.weddingsHere())
                    .put(Series.MARRIAGES_ABROAD, year.year(), year.weddingsAbroad())
                    .put(Series.DIVORCES, year.year(), year.divorces())
                    .put(Series.TOTAL_FERTILITY, year.year(), year.fertility())
                    .put(Series.INFANT_MORTALITY, year.year(), year.infants())
                    .put(Series.LIFE_EXPECTANCY_OF_MEN, year.year(), year.men())
                    .put(Series.LIFE_EXPECTANCY_OF_WOMEN, year.year(), year.women())
                    .put(Series.LIFE_EXPECTANCY, year.year(), (year.men() + year.women()) / 2)
                    .put(Series.AGE_AT_MARRIAGE_OF_WOMEN, year.year(), year.brideAge())
                    .put(Series.AGE_AT_MARRIAGE_OF_MEN, year.year(), year.groomAge());
        }
    }

    /// The year of today is not over; its flows would look small.
    static boolean isCutShort(Population population, int year) {
        return Calendar.firstDay(year + 1) > population.today() + 1;
    }

    private void censuses() {
        for (LocalDate day :
                new LocalDate[] {LocalDate.of(1961, 3, 31), LocalDate.of(1981, 3, 31), CENSUS_2011, CENSUS_2024}) {
            census(day);
        }
    }

    private void census(LocalDate date) {
        int day = (int) date.toEpochDay();
        short[] places = population.residences(day);
        long[] counts = new long[Places.MUNICIPALITIES + 1];
        for (int i = 0; i < people.count(); i++) {
            if (isResident(i, day, places)) {
                counts[population.places().get(places[i]).municipality()]++;
                measures.residents(date.getYear(), people.sex(i), Calendar.age(people.born(i), day), 1);
            }
        }
        if (date.equals(CENSUS_2011) || date.equals(CENSUS_2024)) {
            double sum = 0;
            for (Municipality one : population.places().municipalities()) {
                measures.municipality(date.getYear(), one.code(), counts[one.code()]);
                sum += date.equals(CENSUS_2011) && !one.counted2011() ? 0 : counts[one.code()];
            }
            measures.put(date.equals(CENSUS_2011) ? Figure.RESIDENTS_2011 : Figure.RESIDENTS_2024, sum);
        }
    }

    private boolean isResident(int person, int day, short[] places) {
        return people.livesOn(person, day)
                && !people.isGone(person)
                && !population.places().isAbroad(places[person]);
    }

    /// Among the residents of 2011 who were counted.
    private void names() {
        int day = (int) CENSUS_2011.toEpochDay();
        short[] places = population.residences(day);
        long[] surnames = new long[population.names().surnames()];
        long[] forenames = new long[population.names().forenames()];
        for (int i = 0; i < people.count(); i++) {
            if (isResident(i, day, places)
                    && population
                            .places()
                            .municipality(population.places().get(places[i]).municipality())
                            .counted2011()) {
                surnames[population.surname(i, day)]++;
                forenames[people.forename(i)]++;
            }
        }
        for (int i = 0; i < surnames.length; i++) {
            if (surnames[i] > 0) {
                measures.surname(population.names().surname(i).text(), surnames[i]);
            }
        }
        for (int i = 0; i < forenames.length; i++) {
            if (forenames[i] > 0) {
                measures.forename(population.names().forename(i).text(), forenames[i]);
            }
        }
    }

    private void register() {
        int election = (int) ELECTION.toEpochDay();
        int eighteen = (int) ELECTION.minusYears(18).toEpochDay();
        double living = 0;
        double dead = 0;
        double voters = 0;
        for (int i = 0; i < people.count(); i++) {
            if (kosovo.register().id(i) == CentralRegister.NOT_THERE) {
                continue;
            }
            living += people.died(i) == People.ALIVE ? 1 : 0;
            dead += people.died(i) == People.ALIVE ? 0 : 1;
            voters += people.livesOn(i, election) && people.born(i) <= eighteen ? 1 : 0;
        }
        measures.put(Figure.REGISTERED_LIVING, living)
                .put(Figure.REGISTERED_DEAD, dead)
                .put(Figure.VOTERS_2021, voters);
    }

    private boolean isRegistered(int person) {
        return kosovo.register().id(person) != CentralRegister.NOT_THERE;
    }

    private void books() {
        Library library = kosovo.library();
        double books = 0;
        long[] languages = new long[BookLanguage.values().length];
        double records = 0;
        long[] kinds = new long[3];
        for (Volume volume : library.volumes()) {
            if (volume.original() == Volume.Original.LOST) {
                continue;
            }
            books++;
            long captured = library.records(volume);
            records += captured;
            measures.records(volume.book().kind(), volume.book().year(), captured);
            switch (volume.book().language()) {
                case ALBANIAN -> languages[0] += captured;
                case SERBIAN_LATIN -> languages[1] += captured;
                case SERBIAN_CYRILLIC -> languages[2] += captured;
            }
            switch (volume.book().kind()) {
                case BIRTHS -> kinds[0] += captured;
                case MARRIAGES -> kinds[1] += captured;
                case DEATHS -> kinds[2] += captured;
            }
        }
        measures.put(Figure.BOOKS, books)
                .put(Figure.RECORDS, records)
                .put(Figure.BOOKS_IN_ALBANIAN, PER_CENT * languages[0] / records)
                .put(Figure.BOOKS_IN_SERBIAN_LATIN, PER_CENT * languages[1] / records)
                .put(Figure.BOOKS_IN_SERBIAN_CYRILLIC, PER_CENT * languages[2] / records)
                .put(Figure.RECORDS_OF_BIRTHS, PER_CENT * kinds[0] / records)
                .put(Figure.RECORDS_OF_MARRIAGES, PER_CENT * kinds[1] / records)
                .put(Figure.RECORDS_OF_DEATHS, PER_CENT * kinds[2] / records);
        withoutRecord(library);
    }

    private void withoutRecord(Library library) {
        int[] recorded = library.recordsOfPeople();
        boolean[] members = new boolean[people.count()];
        int before = Calendar.firstDay(1999);
        double old = 0;
        double without = 0;
        for (int i = 0; i < members.length; i++) {
            members[i] = isRegistered(i);
            if (members[i] && people.born(i) < before) {
                old++;
                without += recorded[i] == 0 ? 1 : 0;
            }
        }
        measures.put(Figure.RECORDS_OF_UNREGISTERED, PER_CENT * library.unknownShare(members))
                .put(Figure.REGISTERED_WITHOUT_RECORD, PER_CENT * without / old);
    }
}
