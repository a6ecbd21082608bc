package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.IdentityPaper;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonId;

/// A parent as the rules see one, at the birth: from the register, or from the paper shown.
///
/// @param id null for somebody who is not in the register yet
/// @param bornOn null where the register does not know
/// @param stateless shown to be; otherwise without citizenships means that none is known
/// @param death as known on the day of the declaration
/// @param paperOfAnother true where the register holds the paper shown as somebody else's
record ParentFacts(
        @Nullable PersonId id,
        @Nullable PersonalNumber number,
        PersonName name,
        Sex sex,
        @Nullable CivilDate bornOn,
        Set<CountryCode> citizenships,
        boolean stateless,
        boolean missing,
        Fact.@Nullable Died death,
        @Nullable IdentityPaper paper,
        boolean paperOfAnother) {

    boolean isCitizenHere() {
        return citizenships.contains(CountryCode.KOSOVO);
    }

    /// Elsewhere, and not here.
    boolean isForeign() {
        return !citizenships.isEmpty() && !isCitizenHere();
    }

    boolean isAliveOn(LocalDate day) {
        return death == null || !death.date().latest().isBefore(day);
    }

    /// Where only the year is known, the person is given the benefit of it; where nothing is, too.
    boolean hasReached(int years, LocalDate on) {
        return bornOn == null || !bornOn.earliest().plusYears(years).isAfter(on);
    }

    BirthExamination.Parent seen() {
        return new BirthExamination.Parent(name, number, bornOn);
    }

    Birth.Parent as(PersonId person) {
        return new Birth.Parent(person, name, number, bornOn, citizenships, stateless, paper);
    }
}
