package org.regjistri.persons;

import java.util.UUID;

/// The identity of a person inside the register (UUIDv7). It never leaves it on paper: outside, a person has a personal
/// number.
public record PersonId(UUID value) implements Comparable<PersonId> {

    public static PersonId of(UUID value) {
        return new PersonId(value);
    }

    /// @throws IllegalArgumentException where the text is no UUID
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
