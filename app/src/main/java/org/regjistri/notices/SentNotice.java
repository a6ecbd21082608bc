package org.regjistri.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with a message.
///
/// @param hint of the address: its end, enough for the official to recognise it
/// @param sentAt null while it waits, or where it was given up
public record SentNotice(
        Notice.Channel channel,
        String hint,
        State state,
        Instant orderedAt,
        @Nullable Instant sentAt) {

    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }
}
