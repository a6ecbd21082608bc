package org.regjistri.civilstatus;

import java.util.UUID;

/// The identity of an act inside the register (UUIDv7). People cite its reference.
public record ActId(UUID value) {

    /// @throws IllegalArgumentException where the text is no UUID
    public static ActId parse(String text) {
        return new ActId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
