package org.regjistri.civilstatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;

/// A correction that one official proposes and another decides about. Working state; what comes of it is a note.
///
/// @param office whose act it is about
/// @param notesSeen how many notes there were when it was proposed
/// @param expiresOn the last day on which it can be decided
/// @param decidedBy null while nobody decided; the proposer where it was withdrawn
/// @param words of whoever decided; empty for none
public record Correction(
        CorrectionId id,
        ActId act,
        OfficeCode office,
        State state,
        List<ActNote.Change> changes,
        String reason,
        int notesSeen,
        ActorRef proposedBy,
        Instant proposedAt,
        LocalDate expiresOn,
        @Nullable ActorRef decidedBy,
        @Nullable Instant decidedAt,
        String words) {

    public Correction {
        changes = List.copyOf(changes);
    }

    public enum State {
        PROPOSED,
        APPROVED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }
}
