package org.regjistri.access.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// Proof that somebody signed in: no name and no rights, those are read anew each time.
///
/// @param epoch of the official's sign-in state at that time; a later one makes this worthless
/// @param since when they signed in
public record SignedIn(UUID official, long epoch, Instant since, SignInWay way) implements Serializable {}
