package org.regjistri.access;

/// How far a right goes.
public enum Reach {
    /// The role does not have the right.
    NONE,
    /// At one's own office; an official of a municipal office also at its satellite offices.
    OWN_OFFICE,
    /// Everywhere.
    ANY
}
