package org.regjistri.civilstatus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regjistri.scans.ScanId;

/// A paper that proves something in a declaration.
///
/// @param number and `issuer`: as printed on it
/// @param validUntil as printed on it; null where it does not say
/// @param scan null where it was not scanned
public record Evidence(
        Kind kind,
        String number,
        String issuer,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable ScanId scan) {
    public static final int TEXT_LENGTH_MAX = 120;

    public enum Kind {
        /// The report of birth or the discharge letter of a health institution.
        HOSPITAL_REPORT,
        /// That a child was born elsewhere, with its vaccination.
        HEALTH_CONFIRMATION,
        FOREIGN_BIRTH_CERTIFICATE,
        /// In several languages (CIEC): it needs no translation.
        MULTILINGUAL_BIRTH_CERTIFICATE,
        TRANSLATION,
        /// Of a marriage that is not in the register.
        MARRIAGE_CERTIFICATE,
        PATERNITY_RECORD,
        COURT_DECISION,
        POWER_OF_ATTORNEY,
        GUARDIANSHIP_DECISION,
        /// Of the guardianship authority, for a child that was found.
        GUARDIANSHIP_CONFIRMATION,
        /// Of the legal representative of a parent who is a minor.
        REPRESENTATIVE_CONSENT,
        /// Of the parent who is no citizen, certified by a notary, to the citizenship of a child born abroad.
        PARENT_CONSENT
    }

    public static Evidence of(Kind kind, String number, String issuer, LocalDate issuedOn) {
        return new Evidence(kind, number, issuer, issuedOn, null, null);
    }
}
