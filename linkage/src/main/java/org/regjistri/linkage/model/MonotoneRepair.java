package org.regjistri.linkage.model;

import java.util.List;
import org.regjistri.linkage.compare.Level;

/// Weights that don't rise from a stronger level to a weaker one: where too few pairs make them do
/// so, neighbours are taken together until they don't. Isotonic regression of m/u weighted by u, by
/// pooling adjacent violators (Miriam Ayer and others, *An Empirical Distribution Function for
/// Sampling with Incomplete Information*, 1955).
final class MonotoneRepair {
    private static final double BITS_LEAST = -16;
    private static final double BITS_MOST = 24;

    private MonotoneRepair() {}

    /// Bits of each level; 0 of level 0.
    ///
    /// @param levels those with `swapped` in their code stand outside the order
    static double[] bits(List<Level> levels, double[] m, double[] u) {
        double[] bits = new double[m.length];
        int[] ordered = new int[m.length];
        int count = 0;
        for (int level = 1; level < m.length; level++) {
            if (levels.get(level).code().contains("swapped")) {
                bits[level] = bits(m[level], u[level]);
            } else {
                ordered[count++] = level;
            }
        }
        double[] sumM = new double[count];
        double[] sumU = new double[count];
        int[] ends = new int[count];
        int blocks = 0;
        for (int i = 0; i < count; i++) {
            sumM[blocks] = m[ordered[i]];
            sumU[blocks] = u[ordered[i]];
            ends[blocks++] = i + 1;
            while (blocks > 1 && sumM[blocks - 2] * sumU[blocks - 1] < sumM[blocks - 1] * sumU[blocks - 2]) {
                blocks--;
                sumM[blocks - 1] += sumM[blocks];
                sumU[blocks - 1] += sumU[blocks];
                ends[blocks - 1] = ends[blocks];
            }
        }
        for (int block = 0, i = 0; block < blocks; block++) {
            for (; i < ends[block]; i++) {
                bits[ordered[i]] = bits(sumM[block], sumU[block]);
            }
        }
        return bits;
    }

    private static double bits(double m, double u) {
        return Math.clamp(Bits.log2(m / u), BITS_LEAST, BITS_MOST);
    }
}
