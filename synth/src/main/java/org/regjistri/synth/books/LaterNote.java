package org.regjistri.synth.books;

import org.jspecify.annotations.Nullable;
import org.regjistri.synth.names.Name;
import org.regjistri.synth.places.Place;

/// What was written on the margin of an entry, later.
///
/// @param day of what it tells, since 1970-01-01
/// @param other given name of the spouse, or the new given name
/// @param surname the surname since then
public record LaterNote(
        Kind kind,
        int day,
        Place place,
        @Nullable Name other,
        @Nullable Name surname) {

    public enum Kind {
        MARRIAGE,
        DIVORCE,
        DEATH,
        PATERNITY,
        NAME_CHANGE
    }
}
