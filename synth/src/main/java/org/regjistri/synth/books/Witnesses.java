package org.regjistri.synth.books;

import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.places.Places;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;

/// Who may be a witness: grown men of the municipality.
final class Witnesses {
    private static final int TRIES = 40;
    private static final int GROWN = 21 * 365;
    private static final int OLD = 65 * 365;
    private final People people;
    private final int[] first = new int[Places.MUNICIPALITIES + 2];
    private final int[] men;

    Witnesses(Population population) {
        people = population.people();
        int count = 0;
        for (int i = 0; i < people.count(); i++) {
            if (!people.isFemale(i)) {
                first[people.home(i) + 1]++;
                count++;
            }
        }
        for (int m = 0; m <= Places.MUNICIPALITIES; m++) {
            first[m + 1] += first[m];
        }
        men = new int[count];
        int[] next = first.clone();
        for (int i = 0; i < people.count(); i++) {
            if (!people.isFemale(i)) {
                men[next[people.home(i)]++] = i;
            }
        }
    }

    /// @return a person, or [People#NOBODY] where none is found soon
    int draw(int municipality, int day, Draw draw) {
        int size = first[municipality + 1] - first[municipality];
        for (int i = 0; i < TRIES && size > 0; i++) {
            int man = men[first[municipality] + draw.below(size)];
            if (people.livesOn(man, day) && day - people.born(man) > GROWN && day - people.born(man) < OLD) {
                return man;
            }
        }
        return People.NOBODY;
    }
}
