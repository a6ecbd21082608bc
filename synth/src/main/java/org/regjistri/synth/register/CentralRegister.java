package org.regjistri.synth.register;

import java.util.Arrays;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.WeightedMod11Scheme;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.population.Calendar;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;

/// The central register: its persons in order, their numbers, and those who stand in it twice.
public final class CentralRegister {
    public static final int NOT_THERE = 0;
    private static final int FIRST_NUMBERS = Calendar.firstDay(2000);
    static final int FIRST_ACTS = Calendar.firstDay(2002);
    private static final double TWICE = 0.0015;
    private static final int PAYLOADS = 200_000_000;
    private static final int FIRST_PAYLOAD = 100_000_000;
    /// Shares no factor with the count of payloads.
    private static final long STEP = 77_777_777;

    private final Population population;
    private final int[] idOf;
    private final int[] secondIdOf;
    private final int[] personOf;
    private final int[] numbers;
    private final int count;
    private final int firsts;
    private final Acts acts;

    public CentralRegister(Population population, boolean[] members) {
        this.population = population;
        People people = population.people();
        this.acts = new Acts(population, members);
        this.idOf = new int[people.count()];
        this.secondIdOf = new int[people.count()];
        int[] persons = new int[1 << 16];
        int id = 0;
        for (int i = 0; i < people.count(); i++) {
            if (members[i] && acts.isKnownByToday(i)) {
                idOf[i] = ++id;
                persons = put(persons, id, i);
            }
        }
        firsts = id;
        for (int i = 0; i < people.count(); i++) {
            if (idOf[i] != NOT_THERE
                    && people.died(i) == People.ALIVE
                    && people.born(i) < FIRST_ACTS
                    && people.community(i) != Community.FOREIGN
                    && new Draw(population.seed(), Purpose.REGISTER, i, 2).chance(TWICE)) {
                secondIdOf[i] = ++id;
                persons = put(persons, id, i);
            }
        }
        this.personOf = persons;
        this.count = id;
        this.numbers = new int[id + 1];
        number();
        acts.number(idOf);
    }

    private static int[] put(int[] list, int index, int value) {
        int[] room = index < list.length ? list : Arrays.copyOf(list, list.length + list.length / 2);
        room[index] = value;
        return room;
    }

    /// Numbers look drawn and are unique: each ordinal is carried to another payload, and those whose check digit
    /// would have two digits are passed over.
    private void number() {
        WeightedMod11Scheme scheme = new WeightedMod11Scheme();
        long offset = new Draw(population.seed(), Purpose.NUMBERS, 0).below(PAYLOADS);
        long ordinal = 0;
        for (int id = 1; id <= count; id++) {
            if (!hasNumber(personOf[id])) {
                continue;
            }
            while (numbers[id] == 0) {
                int payload = FIRST_PAYLOAD + (int) ((offset + STEP * ordinal++) % PAYLOADS);
                if (scheme.complete(payload).isPresent()) {
                    numbers[id] = payload;
                }
            }
        }
    }

    private boolean hasNumber(int person) {
        People people = population.people();
        return people.died(person) >= FIRST_NUMBERS && people.community(person) != Community.FOREIGN;
    }

    /// Persons of the register, from 1.
    public int count() {
        return count;
    }

    /// How many of them are there for the first time; the others are the second persons of somebody.
    public int firsts() {
        return firsts;
    }

    /// Of the population.
    public int person(int id) {
        return personOf[id];
    }

    boolean isSecond(int id) {
        return id > firsts;
    }

    /// @return [#NOT_THERE] for who is not in the register
    public int id(int person) {
        return person == People.NOBODY ? NOT_THERE : idOf[person];
    }

    /// The number of the second person in the register who is really this one; mostly [#NOT_THERE].
    public int secondId(int person) {
        return secondIdOf[person];
    }

    String number(int id) {
        return numbers[id] == 0
                ? ""
                : new WeightedMod11Scheme()
                        .complete(numbers[id])
                        .map(PersonalNumber::digits)
                        .orElseThrow();
    }

    public Acts acts() {
        return acts;
    }

    Population population() {
        return population;
    }
}
