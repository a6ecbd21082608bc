package org.regjistri.civilstatus;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can happen to a draft: from where it leads where. The one table of the life of a draft.
public enum DraftStep {
    /// Leads from nothing to OPEN.
    BEGIN(EnumSet.noneOf(DraftState.class), DraftState.OPEN),
    /// Other content than what was reviewed: an agreement is void, and what was sent back is worked on again.
    SAVE(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), DraftState.OPEN),
    /// A colleague of the same office takes it up.
    TAKE(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), null),
    /// Its holder gives it to a colleague.
    HAND_OVER(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), null),
    /// From APPROVED too: other warnings turned up since, without a change of the content.
    SEND_TO_REVIEW(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), DraftState.IN_REVIEW),
    APPROVE(EnumSet.of(DraftState.IN_REVIEW), DraftState.APPROVED),
    SEND_BACK(EnumSet.of(DraftState.IN_REVIEW), DraftState.RETURNED),
    /// Whether a review is needed is judged by the procedure, which asks [Drafts#approval].
    REGISTER(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), DraftState.REGISTERED),
    REFUSE(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), DraftState.REFUSED),
    WITHDRAW(
            EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED, DraftState.IN_REVIEW),
            DraftState.WITHDRAWN),
    EXPIRE(
            EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED, DraftState.IN_REVIEW),
            DraftState.EXPIRED);

    private final Set<DraftState> from;
    private final @Nullable DraftState to;

    DraftStep(Set<DraftState> from, @Nullable DraftState to) {
        this.from = from;
        this.to = to;
    }

    /// Where it leads from there; empty where it may not be done there.
    public Optional<DraftState> from(DraftState state) {
        return from.contains(state) ? Optional.of(to == null ? state : to) : Optional.empty();
    }
}
