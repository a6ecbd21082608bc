package org.regjistri.linkage.resolve;

/// Powers of two of weights in bits: the same on every machine, and fast enough for millions of
/// pairs.
final class Powers {
    private static final int STEPS = 1024;
    private static final double LN2 = 0.6931471805599453;
    private static final double[] TABLE = new double[STEPS];
    private static final int FURTHEST = 900;

    static {
        for (int i = 0; i < STEPS; i++) {
            TABLE[i] = StrictMath.pow(2, (double) i / STEPS);
        }
    }

    private Powers() {}

    /// 2 to the `bits`, right to the last digits of a double. From a table, and what is left of the
    /// exponent by the first terms of the series.
    static double of(double bits) {
        double bounded = Math.clamp(bits, -FURTHEST, FURTHEST);
        double whole = Math.floor(bounded);
        double part = (bounded - whole) * STEPS;
        int at = Math.min((int) part, STEPS - 1);
        double rest = ((part - at) / STEPS) * LN2;
        double series = 1 + (rest * (1 + ((rest / 2) * (1 + ((rest / 3) * (1 + (rest / 4)))))));
        return Math.scalb(TABLE[at] * series, (int) whole);
    }

    static double log2(double odds) {
        return StrictMath.log(odds) / LN2;
    }
}
