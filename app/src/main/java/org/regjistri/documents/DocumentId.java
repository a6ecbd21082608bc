package org.regjistri.documents;

import java.util.UUID;

/// The identity of a document inside the register (UUIDv7). People cite its number.
public record DocumentId(UUID value) {

    /// @throws IllegalArgumentException where the text is no UUID
    public static DocumentId parse(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
