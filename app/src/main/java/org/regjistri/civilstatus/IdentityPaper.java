package org.regjistri.civilstatus;

import org.regjistri.kernel.CountryCode;

/// By what somebody without a personal number is known.
///
/// @param number as printed on it. Example: `X1234567`
/// @param issuer the country that issued it
public record IdentityPaper(Kind kind, String number, CountryCode issuer) {

    public enum Kind {
        PASSPORT,
        IDENTITY_CARD,
        TRAVEL_DOCUMENT,
        RESIDENCE_PERMIT
    }
}
