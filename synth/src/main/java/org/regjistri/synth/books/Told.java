package org.regjistri.synth.books;

import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.names.Name;
import org.regjistri.synth.places.Place;

/// Somebody as told to the scribe: true, and spelled as the bearers spell it.
///
/// @param person of the population
/// @param surname at the time of the event
/// @param maiden surname at birth, where it is another
/// @param father given name of the father, where known
/// @param born day since 1970-01-01
public record Told(
        Role role,
        int person,
        Name given,
        Name surname,
        @Nullable Name maiden,
        @Nullable Name father,
        Sex sex,
        int born,
        Place birthplace,
        Place residence) {}
