package org.regjistri.access.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.ActorRef;

/// @param reference the court and its number, as the order has them
/// @param endsOn the last day on which somebody may look
/// @param approved null while nobody else has agreed
/// @param lifted null while the person may not know
record CourtOrder(
        UUID id,
        UUID person,
        String reference,
        LocalDate endsOn,
        ActorRef proposedBy,
        Instant proposedAt,
        @Nullable Decision approved,
        @Nullable Decision lifted) {

    record Decision(ActorRef by, Instant at, UUID entry) {}

    State state(LocalDate today) {
        if (lifted != null) {
            return State.LIFTED;
        }
        if (endsOn.isBefore(today)) {
            return State.ENDED;
        }
        return approved == null ? State.PROPOSED : State.IN_FORCE;
    }

    enum State {
        PROPOSED,
        IN_FORCE,
        /// Past its last day; what was looked at is still hidden.
        ENDED,
        /// The person may know.
        LIFTED
    }
}
