package org.regjistri.synth.population;

import java.util.Arrays;

/// Where everybody lived when: the moves of each person, in their order.
public final class Whereabouts {
    private final People people;
    private final Moves moves;
    private final int[] first;
    private final int[] ordered;

    public Whereabouts(Population population) {
        this.people = population.people();
        this.moves = population.moves();
        this.first = new int[people.count() + 1];
        for (int i = 0; i < moves.count(); i++) {
            first[moves.person(i) + 1]++;
        }
        for (int i = 0; i < people.count(); i++) {
            first[i + 1] += first[i];
        }
        this.ordered = new int[moves.count()];
        int[] next = Arrays.copyOf(first, people.count());
        for (int i = 0; i < moves.count(); i++) {
            ordered[next[moves.person(i)]++] = i;
        }
    }

    /// Index of the place.
    public int on(int person, int day) {
        int place = people.residence(person);
        for (int i = first[person + 1] - 1; i >= first[person]; i--) {
            if (moves.day(ordered[i]) <= day) {
                return place;
            }
            place = moves.from(ordered[i]);
        }
        return place;
    }

    public int moves(int person) {
        return first[person + 1] - first[person];
    }

    /// @param index from 0, in the order of the days
    /// @return index of the table of moves
    public int move(int person, int index) {
        return ordered[first[person] + index];
    }
}
