package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Learns a [Calibration] from reviewed pairs: the ascending steps that fit the decisions best
/// (isotonic regression by pooling adjacent violators; Bianca Zadrozny and Charles Elkan,
/// *Transforming Classifier Scores into Accurate Multiclass Probability Estimates*, 2002). Each
/// step is one point, at the mean of what was said in it, so that there is no jump between them.
public final class IsotonicCalibration {
    /// From fewer decisions nothing is learned.
    public static final int DECISIONS_LEAST = 30;

    private IsotonicCalibration() {}

    /// @param said probability of each pair by the model, before any calibration
    /// @param same what the official decided about each
    /// @return [Calibration#NONE] from fewer than [#DECISIONS_LEAST]
    public static Calibration of(double[] said, boolean[] same) {
        if (said.length != same.length) {
            throw new IllegalArgumentException(said.length + " probabilities, " + same.length + " decisions");
        }
        if (said.length < DECISIONS_LEAST) {
            return Calibration.NONE;
        }
        int[] order = IntStream.range(0, said.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> said[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] x = new double[order.length];
        double[] y = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            x[i] = said[order[i]];
            y[i] = same[order[i]] ? 1 : 0;
        }
        return steps(x, y);
    }

    private static Calibration steps(double[] said, double[] same) {
        double[] sumSaid = new double[said.length];
        double[] sumSame = new double[said.length];
        int[] sizes = new int[said.length];
        int blocks = 0;
        for (int i = 0; i < said.length; i++) {
            boolean isTie = i > 0 && said[i] == said[i - 1];
            if (!isTie) {
                sumSaid[blocks] = 0;
                sumSame[blocks] = 0;
                sizes[blocks++] = 0;
            }
            sumSaid[blocks - 1] += said[i];
            sumSame[blocks - 1] += same[i];
            sizes[blocks - 1]++;
            boolean isWhole = i + 1 == said.length || said[i + 1] != said[i];
            while (isWhole
                    && blocks > 1
                    && sumSame[blocks - 2] * sizes[blocks - 1] >= sumSame[blocks - 1] * sizes[blocks - 2]) {
                blocks--;
                sumSaid[blocks - 1] += sumSaid[blocks];
                sumSame[blocks - 1] += sumSame[blocks];
                sizes[blocks - 1] += sizes[blocks];
            }
        }
        List<Double> points = new ArrayList<>();
        List<Double> found = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            points.add(sumSaid[block] / sizes[block]);
            found.add(sumSame[block] / sizes[block]);
        }
        return new Calibration(points, found);
    }
}
