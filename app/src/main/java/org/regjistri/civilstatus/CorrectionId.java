package org.regjistri.civilstatus;

import java.util.UUID;

/// A proposed correction. It is also the key of the order: proposed twice, it is one.
public record CorrectionId(UUID value) {

    /// @throws IllegalArgumentException where the text is no UUID
    public static CorrectionId parse(String text) {
        return new CorrectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
