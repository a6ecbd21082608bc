package org.regjistri.linkage.model;

import java.util.List;

/// What probabilities really are, by reviewed pairs: of pairs said 0.9, so many are true. Straight
/// lines between the points, from (0, 0) to (1, 1); without points nothing is changed.
///
/// @param said probabilities by the model, ascending
/// @param found the share of one person among pairs about there, ascending
public record Calibration(List<Double> said, List<Double> found) {
    public static final Calibration NONE = new Calibration(List.of(), List.of());

    public Calibration {
        said = List.copyOf(said);
        found = List.copyOf(found);
        if (said.size() != found.size()) {
            throw new ModelProblem("The calibration has " + said.size() + " points with " + found.size() + " values");
        }
    }

    public double of(double probability) {
        if (said.isEmpty()) {
            return probability;
        }
        double x0 = 0;
        double y0 = 0;
        for (int i = 0; i < said.size(); i++) {
            double x1 = said.get(i);
            double y1 = found.get(i);
            if (probability < x1) {
                return between(probability, x0, y0, x1, y1);
            }
            x0 = x1;
            y0 = y1;
        }
        return between(probability, x0, y0, 1, 1);
    }

    private static double between(double x, double x0, double y0, double x1, double y1) {
        return x1 == x0 ? y1 : y0 + ((y1 - y0) * (x - x0) / (x1 - x0));
    }
}
