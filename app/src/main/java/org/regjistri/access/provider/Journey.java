package org.regjistri.access.provider;

import java.io.Serializable;
import java.time.Instant;

/// Somebody who was sent to the identity provider, until they come back. Known to their session only, good once.
///
/// @param state comes back with them
/// @param nonce stands in the token
/// @param verifier proves to the provider that we asked (PKCE)
/// @param back where to go afterwards, without the language
record Journey(String state, String nonce, String verifier, String back, Instant begunAt) implements Serializable {

    @Override
    public String toString() {
        return "Journey[…]";
    }
}
