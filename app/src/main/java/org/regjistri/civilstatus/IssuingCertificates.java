package org.regjistri.civilstatus;

import org.regjistri.access.Actor;

/// Certificates of an act and extracts of a person's present state (CS-11, CS-12), at any office: there is one central
/// register.
public interface IssuingCertificates {

    /// Judges without issuing, and shows what would be printed. Looking at it is disclosed.
    ///
    /// @throws org.regjistri.access.AccessDenied where the actor may not issue documents at that office
    CertificateExamination examine(Actor actor, OrderCertificate order);

    /// Orders the document in one transaction, or writes nothing but who looked. Asked again with the same key, it
    /// gives the same document. The seal comes after the commit: the caller then asks `Documents.awaitSeal`.
    ///
    /// @throws org.regjistri.access.AccessDenied where the actor may not issue documents at that office
    CertificateOutcome issue(Actor actor, OrderCertificate order);
}
