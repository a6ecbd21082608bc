package org.regjistri.linkage.resolve;

/// The prior of a row on the left.
@FunctionalInterface
interface LeftPrior {
    /// Weight of somebody else or nobody, as [Prior#others()].
    double others(int leftRow);
}
