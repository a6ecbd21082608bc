package org.regjistri.linkage.model;

/// Logarithms of base 2, the same on every machine.
final class Bits {
    private static final double LN_2 = StrictMath.log(2);

    private Bits() {}

    static double log2(double ratio) {
        return StrictMath.log(ratio) / LN_2;
    }

    static double power(double bits) {
        return StrictMath.exp(bits * LN_2);
    }

    /// Of odds in bits.
    static double probability(double bits) {
        return 1 / (1 + power(-bits));
    }

    static double odds(double probability) {
        return log2(probability / (1 - probability));
    }
}
