package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.Sex;
import org.regjistri.notices.Notice;
import org.regjistri.persons.PersonId;
import org.regjistri.scans.ScanId;
import org.regjistri.territory.Place;

/// The order to register a birth: all values parsed, nothing judged.
///
/// @param key made once by whoever asks, kept for every repetition of the same order; the id of its draft, if any
/// @param office the office at whose counter the birth is declared
/// @param notTheSame persons like this child whom the official has looked at and found to be somebody else
/// @param signedDeclaration the scan of the declaration as it was signed; null where it is scanned later
/// @param contact whom to tell that it is done; null where nobody asked for it. It is not kept in the act
public record RegisterBirth(
        UUID key,
        OfficeCode office,
        Child child,
        ParentEntry mother,
        ParentEntry father,
        Declaration declaration,
        List<Evidence> evidence,
        Set<PersonId> notTheSame,
        @Nullable ScanId signedDeclaration,
        @Nullable Contact contact) {

    public RegisterBirth {
        evidence = List.copyOf(evidence);
        notTheSame = Set.copyOf(notTheSame);
    }

    /// @param bornAt local time at the place of birth, to the minute; null for a foundling of whom nobody knows
    /// @param place where it was born, or found
    public record Child(
            PersonName name,
            Sex sex,
            LocalDate bornOn,
            @Nullable LocalTime bornAt,
            Place place,
            BirthSetting setting,
            Plurality plurality) {}

    /// @param children how many were born: 1 to 9
    /// @param ordinal the how-manieth this one is
    public record Plurality(int children, int ordinal) {
        public static final Plurality SINGLE = new Plurality(1, 1);

        public Plurality {
            if (children < 1 || children > 9 || ordinal < 1 || ordinal > children) {
                throw new IllegalArgumentException("Not so many children of one birth");
            }
        }

        public boolean isSingle() {
            return children == 1;
        }
    }

    /// Where the declarant wants to be told.
    public record Contact(Notice.Channel channel, String address) {}

    public boolean has(Evidence.Kind kind) {
        return evidence.stream().anyMatch(one -> one.kind() == kind);
    }

    public RegisterBirth with(Child other) {
        return new RegisterBirth(
                key, office, other, mother, father, declaration, evidence, notTheSame, signedDeclaration, contact);
    }
}
