package org.regjistri.civilstatus.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.regjistri.persons.PersonState;

/// What the rules are told, beside the order itself.
///
/// @param subject whom the paper is about, as known now; empty where there is no such act or person
/// @param numbered true where the subject holds a personal number
/// @param applicant who asks, as far as the register knows them; empty for strangers and where nobody is found
/// @param today at the office
record CertificateFacts(
        Optional<PersonState> subject,
        boolean numbered,
        Optional<PersonState> applicant,
        int adultAgeYears,
        LocalDate today) {}
