package org.regjistri.synth.population;

import org.regjistri.synth.names.NameTables;
import org.regjistri.synth.places.Places;

/// What all steps of a year work on.
///
/// @param scale 1 for the whole country, 0.01 for one of a hundred times fewer people
/// @param today the last day that happens, since 1970-01-01
record Country(
        long seed,
        double scale,
        int today,
        Places places,
        NameTables names,
        Rates rates,
        People people,
        Unions unions,
        Moves moves,
        Ints living) {

    boolean isAbroad(int person) {
        return places.isAbroad(people.residence[person]);
    }

    boolean hasSpouse(int person, int day) {
        int union = people.union[person];
        return union != People.NOBODY && unions.married[union] <= day && unions.ended[union] > day;
    }

    boolean mayMarry(int person, int day) {
        int union = people.union[person];
        return union == People.NOBODY || unions.ended[union] < day;
    }

    void move(int person, int day, int place) {
        moves.add(person, day, people.residence[person], place);
        people.residence[person] = (short) place;
        if (!places.isAbroad(place)) {
            people.home[person] = (byte) places.get(place).municipality();
        }
    }
}
