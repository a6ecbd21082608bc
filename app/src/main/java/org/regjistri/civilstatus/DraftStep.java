package org.regjistri.civilstatus;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What can happen to a draft: from where it leads where. The one table of the life of a draft.
public enum DraftStep {
    BEGIN(EnumSet.noneOf(DraftState.class), DraftState.OPEN),
    SAVE(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), DraftState.OPEN),
    /// A colleague of the same office takes it up.
    TAKE(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), null),
    /// Its holder gives it to a colleague.
    HAND_OVER(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), null),
    SEND_TO_REVIEW(EnumSet.of(DraftState.OPEN, DraftState.RETURNED), DraftState.IN_REVIEW),
    APPROVE(EnumSet.of(DraftState.IN_REVIEW), DraftState.APPROVED),
    SEND_BACK(EnumSet.of(DraftState.IN_REVIEW), DraftState.RETURNED),
    REGISTER(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), DraftState.REGISTERED),
    REFUSE(EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED), DraftState.REFUSED),
    WITHDRAW(
            EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED, DraftState.IN_REVIEW),
            DraftState.WITHDRAWN),
    EXPIRE(
            EnumSet.of(DraftState.OPEN, DraftState.RETURNED, DraftState.APPROVED, DraftState.IN_REVIEW),
            DraftState.EXPIRED);

    private final Set<DraftState> from;
    private final @org.jspecify.annotations.Nullable DraftState to;

    DraftStep(Set<DraftState> from, @org.jspecify.annotations.Nullable DraftState to) {
        this.from = from;
        this.to = to;
    }

    /// Where it leads from there; empty where it may not be done there.
    public Optional<DraftState> from(DraftState state) {
        return from.contains(state) ? Optional.of(to == null ? state : to) : Optional.empty();
    }
}
