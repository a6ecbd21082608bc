package org.regjistri.access;

/// The API was asked for something that needs a right, without a token that is good.
final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSignedIn() {
        super("Not signed in", null, false, false);
    }
}
