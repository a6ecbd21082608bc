package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Place;

/// The order to register a birth: all values parsed, nothing judged.
///
/// @param key made once by whoever asks, kept for every repetition of the same order
/// @param office the office at whose counter the birth is declared
/// @param notTheSame persons like this child whom the official has looked at and found to be somebody else
public record RegisterBirth(
        UUID key,
        OfficeCode office,
        Child child,
        PersonalNumber mother,
        PersonalNumber father,
        Declarant declarant,
        Evidence evidence,
        Set<PersonId> notTheSame) {

    /// @param bornAt local time at the place of birth, to the minute
    public record Child(PersonName name, Sex sex, LocalDate bornOn, LocalTime bornAt, Place place) {}
}
