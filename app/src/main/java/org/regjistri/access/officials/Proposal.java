package org.regjistri.access.officials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.ActorRef;

/// Something about an official that a second person has to agree to.
///
/// @param expiresOn the last day on which it can be decided
/// @param decidedBy null until somebody decided
/// @param words why it was declined; empty where it was not
record Proposal(
        UUID id,
        Wish wish,
        String reason,
        State state,
        ActorRef proposedBy,
        Instant proposedAt,
        LocalDate expiresOn,
        @Nullable ActorRef decidedBy,
        @Nullable Instant decidedAt,
        String words) {

    enum State {
        PROPOSED,
        APPROVED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }
}
