package org.regjistri.civilstatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.PersonId;
import org.regjistri.scans.ScanId;

/// What an act of birth says, as it was written on the day. What changed since stands in later notes and with the
/// person.
///
/// @param mother null for a foundling
/// @param father null where the father is not known
/// @param termEndedOn the last day of the legal term, by the law of the day of birth
/// @param signedDeclaration the scan of the declaration as it was signed; null where it was not there yet
/// @param review the decision of the head of the office; null where no warning was overruled
public record Birth(
        PersonId childId,
        PersonalNumber number,
        RegisterBirth.Child child,
        @Nullable Parent mother,
        @Nullable Parent father,
        Parentage parentage,
        ChildCitizenship citizenship,
        Declaration declaration,
        List<Evidence> evidence,
        LocalDate termEndedOn,
        Set<PersonId> notTheSame,
        @Nullable Review review,
        @Nullable ScanId signedDeclaration) {

    public Birth {
        evidence = List.copyOf(evidence);
        notTheSame = Set.copyOf(notTheSame);
    }

    /// A parent as written on the day.
    ///
    /// @param number null where the parent has none
    /// @param bornOn null where the register does not know, and in acts of the first weeks
    /// @param citizenships empty where none was known
    /// @param paper of a parent without a number
    public record Parent(
            PersonId id,
            PersonName name,
            @Nullable PersonalNumber number,
            @Nullable CivilDate bornOn,
            Set<CountryCode> citizenships,
            boolean stateless,
            @Nullable IdentityPaper paper) {

        public Parent {
            citizenships = Set.copyOf(citizenships);
        }
    }

    /// @param warnings codes of what was overruled
    /// @param reason in the words of the official who asked
    public record Review(String reviewer, Instant decidedAt, List<String> warnings, String reason) {}

    /// Mother first, those who are known.
    public List<Parent> parents() {
        return Stream.of(Optional.ofNullable(mother), Optional.ofNullable(father))
                .flatMap(Optional::stream)
                .toList();
    }
}
