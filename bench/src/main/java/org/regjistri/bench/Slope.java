package org.regjistri.bench;

import java.util.Arrays;

/// The straight line nearest to values that were taken at equal distances (least squares).
final class Slope {
    private Slope() {}

    /// How much it rises from one value to the next; 0 for fewer than two.
    static double of(double... values) {
        double middle = (values.length - 1) / 2.0;
        double mean = mean(values);
        double together = 0;
        double square = 0;
        for (int i = 0; i < values.length; i++) {
            together += (i - middle) * (values[i] - mean);
            square += (i - middle) * (i - middle);
        }
        return square == 0 ? 0 : together / square;
    }

    static double mean(double... values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
