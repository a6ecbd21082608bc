package org.regjistri.persons;

import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;

/// A search by name, as typed, in any script and spelling.
///
/// @param given may be empty
/// @param surname may be empty, but not both
/// @param born a day, a month or a year; null for any
public record PersonQuery(
        String given, String surname, @Nullable CivilDate born) {

    public PersonQuery {
        if (given.isBlank() && surname.isBlank()) {
            throw new IllegalArgumentException("A search by name needs a name");
        }
    }
}
