package org.regjistri.linkage.model;

/// The logarithm of a product of many factors: the factors are multiplied as long as a number holds
/// that, for a multiplication costs little and a logarithm much.
final class LogOfProduct {
    private static final double LEAST = 1e-150;
    private static final double MOST = 1e150;

    private double product = 1;
    private double bits;

    /// @param factor above 0
    void times(double factor) {
        if (factor < LEAST || factor > MOST) {
            bits += Bits.log2(factor);
            return;
        }
        product *= factor;
        if (product < LEAST || product > MOST) {
            bits += Bits.log2(product);
            product = 1;
        }
    }

    void times(LogOfProduct other) {
        bits += other.bits();
    }

    double bits() {
        return bits + Bits.log2(product);
    }
}
