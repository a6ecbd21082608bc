package org.regjistri.civilstatus;

import java.util.UUID;

/// A draft. It is also the key of the order that comes of it: the act is made once.
public record DraftId(UUID value) {

    public static DraftId of(UUID value) {
        return new DraftId(value);
    }

    /// @throws IllegalArgumentException where the text is no UUID
    public static DraftId parse(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
