package org.regjistri.linkage.model;

/// What is believed before anything was learned: an agreement speaks for one person, the more the
/// less likely chance brings so strong a one about; a difference speaks against.
final class StartBelief {
    /// So much of what an agreement could say it is believed to say.
    private static final double TRUST = 0.8;

    /// What a difference is believed to say, in bits.
    private static final double DIFFERENT = -3;

    private StartBelief() {}

    /// Shares of the levels among pairs of one person.
    ///
    /// @param chance shares among random pairs, none of them 0
    static double[] same(double[] chance) {
        double[] same = new double[chance.length];
        double asStrong = 0;
        double sum = 0;
        int last = chance.length - 1;
        for (int level = 1; level <= last; level++) {
            asStrong += chance[level];
            double bits = level == last && last > 1 ? DIFFERENT : -TRUST * Bits.log2(Math.min(1, asStrong));
            same[level] = chance[level] * Bits.power(bits);
            sum += same[level];
        }
        for (int level = 1; level <= last; level++) {
            same[level] /= sum;
        }
        return same;
    }
}
