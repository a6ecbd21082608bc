package org.regjistri.access;

/// When a person may read that they were looked at.
public enum Exposure {
    /// At once.
    SHOWN,
    /// When the delay is over that was law on the day of the look.
    DELAYED,
    /// When a decision lifts it.
    HIDDEN
}
