package org.regjistri.linkage.resolve;

import java.util.Arrays;

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
    private double[] ratios = new double[64];
    private int size;
    private double silent;

    void add(double ratio) {
        if (size == ratios.length) {
            ratios = Arrays.copyOf(ratios, 2 * size);
        }
        ratios[size++] = ratio;
    }

    /// So many rows without any evidence for a partner.
    void addSilent(double rows) {
        silent += rows;
    }

    void addAll(Share other) {
        for (int i = 0; i < other.size; i++) {
            add(other.ratios[i]);
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
        for (int i = 0; i < size; i++) {
            double more = ratios[i] - 1;
            sum += more / (1 + (share * more));
        }
        return sum;
    }
}
