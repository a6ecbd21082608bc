package org.regjistri.synth.register;

import java.util.Arrays;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.population.Calendar;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;

/// The births that were registered the ordinary way since 2002: by the municipality of the family, soon after the
/// birth,
/// or later where the child was born abroad; numbered by office and year in the order of the days.
public final class Acts {
    private static final int DAY_BITS = 16;
    private static final int PERSON_BITS = 25;
    private static final int OFFICE_BITS = 6;
    private static final int LATE = 365;
    private static final double SOON = 0.93;
    private final Population population;
    private final boolean[] members;
    private long[] ordered = new long[0];
    private int[] numbers = new int[0];

    Acts(Population population, boolean[] members) {
        this.population = population;
        this.members = members;
    }

    private boolean hasAct(int person) {
        People people = population.people();
        return people.born(person) >= CentralRegister.FIRST_ACTS && people.community(person) != Community.FOREIGN;
    }

    /// Somebody whose birth is not registered yet is not in the register yet.
    boolean isKnownByToday(int person) {
        return !hasAct(person) || registered(person) <= population.today();
    }

    /// Day since 1970-01-01.
    private int registered(int person) {
        People people = population.people();
        Draw draw = new Draw(population.seed(), Purpose.REGISTER, person, 3);
        boolean abroad = population.places().isAbroad(people.birthplace(person));
        int born = people.born(person);
        if (abroad) {
            return born + 20 + draw.below(LATE);
        }
        return born + 1 + (draw.chance(SOON) ? draw.below(28) : draw.below(LATE));
    }

    void number(int[] idOf) {
        int count = 0;
        long[] keys = new long[1 << 12];
        for (int person = 0; person < idOf.length; person++) {
            if (members[person] && idOf[person] != CentralRegister.NOT_THERE && hasAct(person)) {
                if (count == keys.length) {
                    keys = Arrays.copyOf(keys, count * 2);
                }
                long office = population.people().home(person);
                keys[count++] = (office << DAY_BITS | registered(person)) << PERSON_BITS | person;
            }
        }
        ordered = Arrays.copyOf(keys, count);
        Arrays.sort(ordered);
        numbers = new int[count];
        for (int i = 0; i < count; i++) {
            boolean follows = i > 0 && office(i) == office(i - 1) && year(i) == year(i - 1);
            numbers[i] = follows ? numbers[i - 1] + 1 : 1;
        }
    }

    public int count() {
        return ordered.length;
    }

    /// Of the population.
    public int child(int act) {
        return (int) ordered[act] & ((1 << PERSON_BITS) - 1);
    }

    public int registeredOn(int act) {
        return (int) (ordered[act] >>> PERSON_BITS) & ((1 << DAY_BITS) - 1);
    }

    int office(int act) {
        return (int) (ordered[act] >>> (PERSON_BITS + DAY_BITS)) & ((1 << OFFICE_BITS) - 1);
    }

    int year(int act) {
        return Calendar.year(registeredOn(act));
    }

    int number(int act) {
        return numbers[act];
    }

    boolean isByMother(int act) {
        return new Draw(population.seed(), Purpose.REGISTER, child(act), 4).chance(0.2);
    }
}
