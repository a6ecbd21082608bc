package org.regjistri.linkage.evaluate;

import java.util.ArrayList;
import java.util.List;

/// Whether nine in ten of the pairs said 0.9 are true.
public final class Reliability {
    private static final double[] EDGES = {
        0, 0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999
    };

    private Reliability() {}

    /// Pairs whose probability is from `from` on and below `to`.
    ///
    /// @param said their mean probability
    /// @param isTrue share of them that is true
    public record Bin(double from, double to, long pairs, double said, double isTrue) {}

    static List<Bin> of(Question question) {
        long[] pairs = new long[EDGES.length];
        long[] right = new long[EDGES.length];
        double[] said = new double[EDGES.length];
        for (int at = 0; at < question.links().pairs().size(); at++) {
            double probability = question.links().probability().of(at);
            int bin = bin(probability);
            pairs[bin]++;
            said[bin] += probability;
            right[bin] += question.isTrue(at) ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < EDGES.length; i++) {
            if (pairs[i] > 0) {
                double to = i + 1 < EDGES.length ? EDGES[i + 1] : 1;
                bins.add(new Bin(EDGES[i], to, pairs[i], said[i] / pairs[i], (double) right[i] / pairs[i]));
            }
        }
        return bins;
    }

    private static int bin(double probability) {
        int bin = EDGES.length - 1;
        while (bin > 0 && probability < EDGES[bin]) {
            bin--;
        }
        return bin;
    }
}
