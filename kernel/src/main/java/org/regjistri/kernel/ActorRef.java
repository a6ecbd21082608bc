package org.regjistri.kernel;

import java.util.Objects;

/// Who did something, as it is kept in acts, entries and disclosures: a kind and an identifier, never a
/// name.
///
/// Example: `official:018f…`.
public record ActorRef(Kind kind, String id) {

    public enum Kind {
        OFFICIAL,
        CITIZEN,
        INSTITUTION,
        JOB,
        PUBLIC
    }

    public ActorRef {
        Objects.requireNonNull(kind);
        if (id.isBlank()) {
            throw new IllegalArgumentException("An actor needs an identifier");
        }
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
    }

    /// Reads what [#toString()] wrote.
    ///
    /// @throws IllegalArgumentException where the text has no known kind or no identifier
    public static ActorRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not an actor: expected kind:id");
        }
        return new ActorRef(
                Kind.valueOf(text.substring(0, colon).toUpperCase(java.util.Locale.ROOT)), text.substring(colon + 1));
    }
}
