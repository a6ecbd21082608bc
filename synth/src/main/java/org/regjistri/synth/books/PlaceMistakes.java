package org.regjistri.synth.books;

import java.util.List;
import org.regjistri.synth.places.Place;

/// The mistakes in places, and what nobody can read.
final class PlaceMistakes {
    private static final List<Field> READ = List.of(
            Field.GIVEN, Field.SURNAME, Field.MAIDEN, Field.FATHER, Field.BORN, Field.BIRTHPLACE, Field.RESIDENCE);

    private PlaceMistakes() {}

    /// A village is treated alike all through an entry.
    static void seatForVillage(Draft draft, Chances chances) {
        boolean strikes = chances.strike();
        if (!strikes) {
            return;
        }
        if (isVillageOf(draft.event().place(), draft.seat())) {
            draft.place(draft.scribe().place(draft.seat()), chances.channel());
        }
        for (Line line : draft.lines()) {
            put(draft, line, Field.BIRTHPLACE, line.told().birthplace(), chances.channel());
            put(draft, line, Field.RESIDENCE, line.told().residence(), chances.channel());
        }
    }

    private static void put(Draft draft, Line line, Field field, Place place, Channel channel) {
        if (line.says(field) && isVillageOf(place, draft.seat())) {
            draft.put(line, field, draft.scribe().place(draft.seat()), channel);
        }
    }

    private static boolean isVillageOf(Place place, Place seat) {
        return place.municipality() == seat.municipality() && place.municipality() > 0 && place.index() != seat.index();
    }

    /// A date that nobody can read is one that the record does not have.
    static void illegible(Draft draft, Chances chances) {
        for (Line line : draft.lines()) {
            for (Field field : READ) {
                boolean childsBirth = field == Field.BORN && line.role() == Role.CHILD;
                if (chances.strike() && line.says(field) && !childsBirth) {
                    draft.put(line, field, field == Field.BORN ? "" : Written.ILLEGIBLE, chances.channel());
                }
            }
        }
    }
}
