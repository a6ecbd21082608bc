package org.regjistri.linkage.resolve;

/// The prior of a row on the left.
@FunctionalInterface
interface OthersOfRow {
    /// Weight of somebody else or nobody, as [Others#weights()].
    double of(int leftRow);
}
