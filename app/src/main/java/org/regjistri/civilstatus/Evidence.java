package org.regjistri.civilstatus;

import java.time.LocalDate;

/// The paper that proves the birth.
///
/// @param number and `issuer`: as printed on it
public record Evidence(Kind kind, String number, String issuer, LocalDate issuedOn) {
    public static final int TEXT_LENGTH_MAX = 120;

    public enum Kind {
        HOSPITAL_REPORT,
        FOREIGN_BIRTH_CERTIFICATE
    }
}
