package org.regjistri.civilstatus.certificate;

/// An order as it was handed in, nothing read yet: from a form or from a program. Empty where nothing was sent.
///
/// @param asks SELF, MOTHER, FATHER, GUARDIAN or AUTHORISED; PARENT where `applicantNumber` says which
/// @param proofIssuedOn ISO 8601; empty where no day of the calendar
/// @param language sq, sr or en
/// @param exemption empty where the fee is paid
record CertificateFields(
        String asks,
        String applicantNumber,
        String applicantGiven,
        String applicantSurname,
        String identityPaper,
        String proofIssuer,
        String proofNumber,
        String proofIssuedOn,
        String purpose,
        String purposeWords,
        String language,
        String exemption,
        String exemptionPaper) {}
