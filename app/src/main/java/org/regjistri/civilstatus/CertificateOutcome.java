package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.util.List;
import org.regjistri.documents.Document;
import org.regjistri.law.Problem;

/// What becomes of the order to issue a certificate or an extract.
public sealed interface CertificateOutcome {

    /// @param again true where the same order had been carried out before: this is that document
    record Issued(Document document, boolean again) implements CertificateOutcome {}

    /// @param problems all of them, in the order in which the law asks
    record Refused(List<Problem> problems) implements CertificateOutcome {}

    /// The key was used for another order.
    record KeyUsedOtherwise() implements CertificateOutcome {}

    /// By the catalogue, documents of this kind are not issued on that day.
    record NotIssuedAnyMore(LocalDate on) implements CertificateOutcome {}
}
