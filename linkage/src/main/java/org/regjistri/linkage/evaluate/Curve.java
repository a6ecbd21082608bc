package org.regjistri.linkage.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Precision and recall for every threshold that could be chosen.
public final class Curve {
    /// Fine near 0 and 1, where thresholds are.
    private static final int STEPS_OF_A_BIT = 8;

    private static final int BITS = 20;
    private static final int BINS = 2 * BITS * STEPS_OF_A_BIT + 1;

    private Curve() {}

    public record Point(double threshold, double precision, double recall) {}

    /// From the highest threshold to the lowest.
    static List<Point> of(Question question) {
        long[] said = new long[BINS];
        long[] right = new long[BINS];
        for (int at = 0; at < question.links().pairs().size(); at++) {
            int bin = bin(question.links().probability().of(at));
            said[bin]++;
            right[bin] += question.isTrue(at) ? 1 : 0;
        }
        long truePairs = question.truth().truePairs();
        List<Point> points = new ArrayList<>();
        var sum = new PairCounts(truePairs, 0, 0);
        for (int bin = BINS - 1; bin >= 0; bin--) {
            if (said[bin] > 0) {
                sum = sum.plus(new PairCounts(0, said[bin], right[bin]));
                points.add(new Point(lowest(bin), sum.precision(), sum.recall()));
            }
        }
        return Collections.unmodifiableList(points);
    }

    private static int bin(double probability) {
        if (probability <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return BINS - 1;
        }
        double bits = StrictMath.log(probability / (1 - probability)) / StrictMath.log(2);
        return (int) Math.clamp(StrictMath.floor((bits + BITS) * STEPS_OF_A_BIT), 0, BINS - 1);
    }

    private static double lowest(int bin) {
        return bin == 0 ? 0 : 1 / (1 + StrictMath.pow(2, BITS - (double) bin / STEPS_OF_A_BIT));
    }
}
