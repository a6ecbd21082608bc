package org.regjistri.civilstatus;

import java.util.UUID;

/// The identity of a later note (UUIDv7). People cite its reference.
public record NoteId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
