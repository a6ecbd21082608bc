package org.regjistri.civilstatus;

/// On what it rests who the parents are. Derived, never typed.
public enum Parentage {
    /// The husband is the father.
    MARRIED,
    /// Not married to each other; the father acknowledged the child, or a court found it.
    ACKNOWLEDGED,
    FATHER_UNKNOWN,
    FOUNDLING
}
