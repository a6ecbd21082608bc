package org.regjistri.synth.books;

import java.util.Arrays;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.population.Calendar;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;
import org.regjistri.synth.population.Unions;
import org.regjistri.synth.population.Whereabouts;

/// What was entered in the books at all, in the order in which it stands in them: by area, kind, day of entry.
///
/// Not everything was: infants who died soon, and deaths in the villages, least of all in the first years. Some births
/// were
/// entered years later, some twice. How much is an assumption.
final class Entries {
    static final int FIRST_YEAR = 1946;
    static final int LAST_YEAR = 1999;
    private static final int FIRST = Calendar.firstDay(FIRST_YEAR);
    /// Events before this day are in the books. The ordinary way of the central register begins in 2002; what lies
    /// between
    /// stands in neither.
    private static final int END = Calendar.firstDay(1999) + 160;
    private static final int KIND_BITS = 2;
    private static final int DAY_BITS = 15;
    private static final int NUMBER_BITS = 24;
    private static final double AGAIN = 0.10;
    private static final double LATE_FIRST = 0.07;
    private static final double LATE_LAST = 0.015;
    private final Population population;
    private final Areas areas;
    private final Whereabouts whereabouts;
    private long[] keys = new long[1 << 16];
    private int count;
    private int[] subjects = new int[1 << 16];
    private int[] numbersToSubject = new int[0];

    Entries(Population population, Areas areas, Whereabouts whereabouts) {
        this.population = population;
        this.areas = areas;
        this.whereabouts = whereabouts;
        enterBirthsAndDeaths();
        enterMarriages();
        Arrays.sort(keys, 0, count);
        numbersToSubject = subjects;
    }

    int count() {
        return count;
    }

    int area(int entry) {
        return (int) (keys[entry] >>> (KIND_BITS + DAY_BITS + NUMBER_BITS));
    }

    BookKind kind(int entry) {
        return BookKind.of((int) (keys[entry] >>> (DAY_BITS + NUMBER_BITS)) & ((1 << KIND_BITS) - 1));
    }

    /// Day of the entry, since 1970-01-01.
    int entered(int entry) {
        return FIRST + ((int) (keys[entry] >>> NUMBER_BITS) & ((1 << DAY_BITS) - 1));
    }

    /// The person born or dead, or the marriage.
    int subject(int entry) {
        return numbersToSubject[(int) keys[entry] & ((1 << NUMBER_BITS) - 1)];
    }

    private void enterBirthsAndDeaths() {
        People people = population.people();
        for (int person = 0; person < people.count(); person++) {
            if (isInTime(people.born(person)) && !population.places().isAbroad(people.birthplace(person))) {
                enterBirth(person);
            }
            int died = people.died(person);
            if (died != People.ALIVE && isInTime(died)) {
                int place = whereabouts.on(person, died);
                if (!population.places().isAbroad(place)) {
                    enterDeath(person, place);
                }
            }
        }
    }

    private static boolean isInTime(int day) {
        return day >= FIRST && day < END;
    }

    private static double between(int day, double first, double last) {
        double share = Math.clamp((Calendar.year(day) - FIRST_YEAR) / 30.0, 0, 1);
        return first + share * (last - first);
    }

    private void enterBirth(int person) {
        People people = population.people();
        int born = people.born(person);
        Draw draw = new Draw(population.seed(), Purpose.BOOKS, person, BookKind.BIRTHS.code());
        boolean diedSoon = people.died(person) != People.ALIVE && people.died(person) < born + 60;
        double entered = diedSoon ? between(born, 0.45, 0.9) : between(born, 0.94, 0.99);
        if (!draw.chance(entered)) {
            return;
        }
        int day = born + 1 + draw.below(between(born, 0, 1) > 0.5 ? 15 : 30);
        if (!diedSoon && draw.chance(between(born, LATE_FIRST, LATE_LAST))) {
            day = born + 200 + draw.below(365 * (1 + draw.below(12)));
        }
        if (day < END) {
            add(areas.of(people.birthplace(person)).index(), BookKind.BIRTHS, day, person);
        }
        enterAgain(person, draw);
    }

    /// Some births were entered again years later, where the family lived then: the first book was lost or nobody
    /// looked
    /// for it.
    private void enterAgain(int person, Draw draw) {
        People people = population.people();
        int day = people.born(person) + draw.between(6 * 365, 30 * 365);
        if (draw.chance(AGAIN) && day < END && people.died(person) > day + 30) {
            int place = whereabouts.on(person, day);
            if (!population.places().isAbroad(place)) {
                add(areas.of(place).index(), BookKind.BIRTHS, day, person);
            }
        }
    }

    private void enterDeath(int person, int place) {
        People people = population.people();
        int died = people.died(person);
        Draw draw = new Draw(population.seed(), Purpose.BOOKS, person, BookKind.DEATHS.code());
        boolean child = died - people.born(person) < 365 * 5;
        if (draw.chance(child ? between(died, 0.4, 0.9) : between(died, 0.72, 0.95))) {
            int day = died + 1 + draw.below(12);
            if (day < END) {
                add(areas.of(place).index(), BookKind.DEATHS, day, person);
            }
        }
    }

    /// Weddings before the imam only were common in the first years.
    private void enterMarriages() {
        Unions unions = population.unions();
        for (int union = 0; union < unions.count(); union++) {
            int day = unions.married(union);
            int place = unions.place(union);
            if (!isInTime(day) || population.places().isAbroad(place)) {
                continue;
            }
            Draw draw = new Draw(population.seed(), Purpose.BOOKS, union, BookKind.MARRIAGES.code());
            if (draw.chance(between(day, 0.9, 0.99))) {
                add(areas.of(place).index(), BookKind.MARRIAGES, day, union);
            }
        }
    }

    private void add(int area, BookKind kind, int day, int subject) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count + count / 2);
            subjects = Arrays.copyOf(subjects, keys.length);
        }
        subjects[count] = subject;
        keys[count] = ((((long) area << KIND_BITS | kind.code()) << DAY_BITS | (day - FIRST)) << NUMBER_BITS) | count;
        count++;
    }
}
