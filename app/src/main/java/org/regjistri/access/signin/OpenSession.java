package org.regjistri.access.signin;

import java.time.Instant;
import java.util.UUID;

/// A session of pages, as its owner may see it.
///
/// @param id names it to its owner; it opens nothing, other than what stands in the cookie
/// @param browser its kind. Example: `Firefox, Windows`; empty where it is none that is known
public record OpenSession(UUID id, SignedIn signedIn, String browser, Instant lastSeen) {

    OpenSession seen(Instant now) {
        return new OpenSession(id, signedIn, browser, now);
    }

    OpenSession at(long epoch) {
        SignedIn later = new SignedIn(signedIn.official(), epoch, signedIn.since(), signedIn.way());
        return new OpenSession(id, later, browser, lastSeen);
    }

    boolean isOver(Instant now) {
        return now.isAfter(lastSeen.plus(Sessions.IDLE))
                || now.isAfter(signedIn.since().plus(Sessions.ABSOLUTE));
    }
}
