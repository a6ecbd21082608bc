package org.regjistri.access.signin;

import java.time.Instant;

/// What came of an attempt to sign in.
sealed interface SignInOutcome {

    record Accepted(SignedIn signedIn) implements SignInOutcome {}

    /// One answer for every reason: whoever guesses learns nothing.
    record Refused() implements SignInOutcome {}

    /// Too many failures under this name, whether somebody has it or not.
    record Locked(Instant until) implements SignInOutcome {}
}
