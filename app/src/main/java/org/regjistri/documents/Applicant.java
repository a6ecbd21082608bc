package org.regjistri.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.PersonName;

/// Who asks for a document, and by what right.
///
/// @param evidence the paper that shows the right of a guardian or of somebody authorised; null for the person and a
/// parent, whom the register knows
public record Applicant(
        PersonName name, Capacity capacity, @Nullable Proof evidence) {

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
