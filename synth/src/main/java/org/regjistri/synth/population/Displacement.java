package org.regjistri.synth.population;

import java.time.LocalDate;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.places.Places;

/// The spring of 1999: nearly half of the Albanians were driven over the border and came back in the summer. They keep
/// their home; going and coming stand among the moves. The killed and the missing of these years are left out, on
/// purpose.
final class Displacement {
    private static final double SHARE = 0.48;
    private static final int OUT = (int) LocalDate.of(1999, 3, 25).toEpochDay();
    private static final int BACK = (int) LocalDate.of(1999, 6, 13).toEpochDay();
    private static final int FIRST = (int) LocalDate.of(1999, 1, 1).toEpochDay();

    private Displacement() {}

    static void settle(Country country) {
        Places places = country.places();
        int[] camps = {
            places.towns("ALB").get(2).index(),
            places.towns("MKD").get(0).index(),
            places.towns("MNE").get(2).index()
        };
        People people = country.people();
        Ints living = country.living();
        for (int i = 0; i < living.size(); i++) {
            int person = living.get(i);
            if (people.community[person] != Community.ALBANIAN.code()
                    || country.isAbroad(person)
                    || people.born[person] >= FIRST
                    || people.died[person] < BACK + 120
                    || hasWeddingIn1999(country, person)) {
                continue;
            }
            // A household goes together: one draw for all who live under the mother's or the own roof.
            int roof = people.union[person] != People.NOBODY ? people.union[person] : mothersUnion(people, person);
            Draw draw = new Draw(country.seed(), Purpose.MOVES, 1_000_000L + roof, 1999);
            if (draw.chance(SHARE)) {
                int camp = camps[draw.below(10) < 6 ? 0 : draw.below(10) < 8 ? 1 : 2];
                int home = people.residence[person];
                country.moves().add(person, OUT + draw.below(60), home, camp);
                country.moves().add(person, BACK + draw.below(60), camp, home);
            }
        }
    }

    private static boolean hasWeddingIn1999(Country country, int person) {
        int union = country.people().union[person];
        return union != People.NOBODY && country.unions().married[union] >= FIRST;
    }

    private static int mothersUnion(People people, int person) {
        int mother = people.mother[person];
        return mother == People.NOBODY || people.union[mother] == People.NOBODY ? -person - 2 : people.union[mother];
    }
}
