package org.regjistri.linkage.evaluate;

/// How many pairs there are in truth, how many were said to be, and how many are both.
///
/// @param truePairs all of them, also those that were never compared
public record PairCounts(long truePairs, long said, long right) {

    /// Of what was said, what is true; 1 where nothing was said.
    public double precision() {
        return share(right, said);
    }

    /// Of what is true, what was said; 1 where nothing is.
    public double recall() {
        return share(right, truePairs);
    }

    public double f1() {
        return truePairs + said == 0 ? 1 : 2.0 * right / (truePairs + said);
    }

    PairCounts plus(PairCounts other) {
        return new PairCounts(truePairs + other.truePairs, said + other.said, right + other.right);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
