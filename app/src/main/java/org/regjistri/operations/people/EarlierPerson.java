package org.regjistri.operations.people;

import org.jspecify.annotations.Nullable;

/// A person as a line of the file has it (JSON): texts as written there, read strictly by [EarlierPersonReading].
///
/// @param surnameAtBirth null where it never changed
/// @param birthDate and `died`: a year, a month or a day
record EarlierPerson(
        String id,
        String given,
        String surname,
        @Nullable String surnameAtBirth,
        String sex,
        String birthDate,
        @Nullable String birthTime,
        BirthPlace birthPlace,
        @Nullable String citizenship,
        @Nullable String mother,
        @Nullable String father,
        @Nullable String spouse,
        @Nullable String marriedOn,
        @Nullable String died,
        @Nullable String personalNumber,
        String registeredIn) {

    record BirthPlace(
            String country,
            @Nullable String settlement,
            @Nullable String locality) {}
}
