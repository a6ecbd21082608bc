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
        Place place = draft.event().place();
        if (strikes(place, chances)) {
            draft.place(draft.scribe().place(draft.seat(place)), chances.channel());
        }
        for (Line line : draft.lines()) {
            put(draft, line, Field.BIRTHPLACE, line.told().birthplace(), chances);
            put(draft, line, Field.RESIDENCE, line.told().residence(), chances);
        }
    }

    private static void put(Draft draft, Line line, Field field, Place place, Chances chances) {
        if (line.says(field) && strikes(place, chances)) {
            draft.put(line, field, draft.scribe().place(draft.seat(place)), chances.channel());
        }
    }

    private static boolean strikes(Place place, Chances chances) {
        return !place.seat() && place.municipality() > 0 && chances.strikesFor(place.index());
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
