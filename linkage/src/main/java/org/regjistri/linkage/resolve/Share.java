package org.regjistri.linkage.resolve;

/// The share of rows that have a partner, as the evidence itself says it: the share under which the
/// evidence is most likely. Needs no labels. Each row brings the ratio of its evidence "has one" to
/// "has none"; most rows of small tables or of rare strata bring none (ratio 0), so a little of an
/// expected share is mixed in.
///
/// The likelihood is concave in the share, so that its slope has one zero: found by halving the
/// odds.
final class Share {
    private static final double LEAST = 1e-4;
    private static final int HALVINGS = 60;
    /// Ratios are counted in steps of a 64th of their size, from 2^-64 to 2^64.
    private static final int STEPS = 64;
    private static final int FURTHEST = 64;
    private static final int MANTISSA = 52 - 6;
    private static final long LOWEST = Double.doubleToRawLongBits(0x1p-64) >>> MANTISSA;

    private final long[] counts = new long[2 * FURTHEST * STEPS];
    private double silent;

    /// @param ratio not negative
    void add(double ratio) {
        long step = (Double.doubleToRawLongBits(ratio) >>> MANTISSA) - LOWEST;
        if (step < 0) {
            silent++;
        } else {
            counts[(int) Math.min(step, counts.length - 1L)]++;
        }
    }

    /// So many rows without any evidence for a partner.
    void addSilent(double rows) {
        silent += rows;
    }

    void addAll(Share other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        silent += other.silent;
    }

    /// Of rows.
    double likeliest(double expected, double weight) {
        return Math.clamp(likeliest(expected, weight, LEAST), LEAST, 1 - LEAST);
    }

    /// @param expected share that counts like `weight` rows that are known
    /// @param least the share is looked for above this, and as far below 1
    double likeliest(double expected, double weight, double least) {
        double low = StrictMath.log(least);
        double high = -low;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double share = 1 / (1 + StrictMath.exp(-middle));
            if (slope(share, expected, weight) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 1 / (1 + StrictMath.exp(-low));
    }

    private double slope(double share, double expected, double weight) {
        double sum = ((weight * expected) / share) - ((weight * (1 - expected)) / (1 - share)) - (silent / (1 - share));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double more = middle(i) - 1;
                sum += (counts[i] * more) / (1 + (share * more));
            }
        }
        return sum;
    }

    private static double middle(int step) {
        return Double.longBitsToDouble(((LOWEST + step) << MANTISSA) | (1L << (MANTISSA - 1)));
    }
}
