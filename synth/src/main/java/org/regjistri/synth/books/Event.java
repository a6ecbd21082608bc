package org.regjistri.synth.books;

import java.util.List;
import org.regjistri.synth.places.Place;

/// What happened and is to be entered, true.
///
/// @param key stable for a seed: what is drawn for this entry depends on it
/// @param day of the birth, marriage or death, since 1970-01-01
/// @param entered day of the entry, since 1970-01-01; late entries come years after
/// @param minute of the day; -1 where nobody told
/// @param place where it happened
public record Event(
        long key,
        BookKind kind,
        int day,
        int entered,
        int minute,
        Place place,
        List<Told> people,
        List<LaterNote> notes) {

    /// The same, as another copy of the book has it: what is drawn for it is drawn anew.
    ///
    /// @param copy from 2
    Event again(int copy) {
        return new Event(key ^ ((long) copy << 40), kind, day, entered, minute, place, people, notes);
    }
}
