package org.regjistri.civilstatus;

/// Where a draft stands. Which way leads on from where stands in one table, [DraftStep].
public enum DraftState {
    /// Being worked on.
    OPEN,
    /// A warning was overruled: the head of the office looks at it.
    IN_REVIEW,
    /// The review agreed: what was reviewed can be registered as it is.
    APPROVED,
    /// The review sent it back, with a reason.
    RETURNED,
    /// An act came of it.
    REGISTERED,
    /// The office decided not to register, with a reason and an article.
    REFUSED,
    /// The declarant took it back.
    WITHDRAWN,
    /// Nobody worked on it for as long as the parameter says.
    EXPIRED;

    /// True where nothing leads on.
    public boolean isEnded() {
        return switch (this) {
            case OPEN, IN_REVIEW, APPROVED, RETURNED -> false;
            case REGISTERED, REFUSED, WITHDRAWN, EXPIRED -> true;
        };
    }
}
