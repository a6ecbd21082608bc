package org.regjistri.synth.register;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
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
    private static final int PAYLOADS = 200_000_000;
    private static final int FIRST_PAYLOAD = 100_000_000;
    /// Shares no factor with the count of payloads.
    private static final long STEP = 77_777_777;

    private final Population population;
    private final int[] idOf;
    private final int[] secondIdOf;
    private final int[] personOf;
    private final int[] numbers;
    private final BitSet seconds = new BitSet();
    private final int count;
    private final Acts acts;

    /// @param twice share of the living who stand in it a second time
    public CentralRegister(Population population, boolean[] members, double twice) {
        this.population = population;
        People people = population.people();
        this.acts = new Acts(population, members);
        this.idOf = new int[people.count()];
        this.secondIdOf = new int[people.count()];
        int[] persons = new int[1 << 16];
        // Whoever came a second time came at some later moment, and stands among the others.
        PriorityQueue<Second> waiting = new PriorityQueue<>();
        int id = 0;
        for (int i = 0; i < people.count(); i++) {
            while (!waiting.isEmpty() && waiting.peek().at() <= i) {
                int person = waiting.remove().person();
                secondIdOf[person] = ++id;
                seconds.set(id);
                persons = put(persons, id, person);
            }
            if (members[i] && acts.isKnownByToday(i)) {
                idOf[i] = ++id;
                persons = put(persons, id, i);
                Draw draw = new Draw(population.seed(), Purpose.REGISTER, i, 2);
                if (mayComeAgain(i) && draw.chance(twice)) {
                    waiting.add(new Second(draw.between(i + 1, people.count()), i));
                }
            }
        }
        this.personOf = persons;
        this.count = id;
        this.numbers = new int[id + 1];
        number();
        acts.number(idOf);
    }

    /// Somebody who will stand in the register again.
    ///
    /// @param at before which person of the population
    private record Second(int at, int person) implements Comparable<Second> {
        private static final Comparator<Second> ORDER =
                Comparator.comparingInt(Second::at).thenComparingInt(Second::person);

        @Override
        public int compareTo(Second other) {
            return ORDER.compare(this, other);
        }
    }

    private boolean mayComeAgain(int person) {
        People people = population.people();
        return people.died(person) == People.ALIVE
                && people.born(person) < FIRST_ACTS
                && people.community(person) != Community.FOREIGN;
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

    /// Of the population.
    public int person(int id) {
        return personOf[id];
    }

    /// Whether somebody stands there a second time.
    public boolean isSecond(int id) {
        return seconds.get(id);
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
