package org.regjistri.linkage.plan;

/// How many links a row may have.
public enum Cardinality {
    /// A row on the left has at most one on the right, and the other way round.
    ONE_TO_ONE,
    /// Several rows on the left may be the same person on the right, who stands there once.
    MANY_TO_ONE,
    /// Each pair by itself.
    FREE
}
