package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.util.Set;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.PersonId;

/// What an act of birth says, as it was written on the day. What changed since stands with the person.
///
/// @param termEndedOn the last day of the legal term, by the law of the day of birth
public record Birth(
        PersonId childId,
        PersonalNumber number,
        RegisterBirth.Child child,
        Parent mother,
        Parent father,
        Declarant declarant,
        Evidence evidence,
        LocalDate termEndedOn,
        Set<PersonId> notTheSame) {

    public record Parent(PersonId id, PersonName name) {}
}
