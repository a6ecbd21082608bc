package org.regjistri.civilstatus;

/// Where a birth happened, as far as it matters for its evidence.
public enum BirthSetting {
    HEALTH_INSTITUTION,
    /// At home, on the way: the health service confirms it and two witnesses tell of it.
    ELSEWHERE
}
