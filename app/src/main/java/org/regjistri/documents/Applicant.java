package org.regjistri.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.PersonName;

/// Who asks for a document, and by what right.
///
/// @param evidence the paper that shows the right of a guardian or of somebody authorised; null for the person and a
/// parent, whom the register knows
/// @param identityPaper by what somebody who is not in the register showed who they are; null for all others
public record Applicant(
        PersonName name,
        Capacity capacity,
        @Nullable Proof evidence,
        @Nullable String identityPaper) {

    public Applicant(PersonName name, Capacity capacity, @Nullable Proof evidence) {
        this(name, capacity, evidence, null);
    }

    /// By what right somebody asks.
    public enum Capacity {
        SELF,
        PARENT,
        GUARDIAN,
        AUTHORISED
    }

    /// The decision on guardianship, or the power of attorney.
    public record Proof(String issuer, String number, LocalDate issuedOn) {}
}
