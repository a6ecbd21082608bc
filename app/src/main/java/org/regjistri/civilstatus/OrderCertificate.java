package org.regjistri.civilstatus;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Charge;
import org.regjistri.documents.Purpose;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;

/// The order to issue a certificate or an extract: all values parsed, nothing judged.
///
/// @param key made once by whoever asks, kept for every repetition of the same order
/// @param office the office at whose counter it is asked for
/// @param language of the paper: Albanian, Serbian in Latin letters, or English
/// @param exempt null where the fee is paid
public record OrderCertificate(
        UUID key,
        OfficeCode office,
        About about,
        Language language,
        Asking asking,
        Purpose purpose,
        @Nullable Exempt exempt) {
    public static final int TEXT_LENGTH_MAX = 120;

    /// What the paper states: one event from its act, or the person's present state.
    public sealed interface About {
        record OfAct(ActId act) implements About {}

        record OfPerson(PersonId person) implements About {}
    }

    /// @param proof of a guardian or of somebody authorised; null for the person and a parent
    public record Asking(Applicant.Capacity capacity, Who who, Applicant.@Nullable Proof proof) {}

    /// Whom the official has before them.
    public sealed interface Who {
        /// The person themself.
        record ThePerson() implements Who {}

        record TheParent(ParentRole role) implements Who {}

        record Holder(PersonalNumber number) implements Who {}

        /// Somebody who is not in the register.
        ///
        /// @param identityPaper kind and number, as on the paper. Example: `Passport of Albania BA1234567`
        record Stranger(PersonName name, String identityPaper) implements Who {}
    }

    /// @param paper that shows it. Example: `Decision on social assistance 118/2026`
    public record Exempt(Charge.Exemption reason, String paper) {}
}
