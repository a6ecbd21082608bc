package org.regjistri.linkage.resolve;

/// Turns weights into probabilities, seeing what else the rows could be.
interface Competition {
    /// For each pair, in the order of `scored`. A row's figures depend only on the rows that it
    /// competes with.
    double[] probabilities(Scored scored);
}
