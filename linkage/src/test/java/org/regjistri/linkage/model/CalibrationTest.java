package org.regjistri.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void without_decisions_nothing_changes() {
        assertThat(Calibration.NONE.of(0.37)).isEqualTo(0.37);
        assertThat(IsotonicCalibration.of(new double[29], new boolean[29])).isEqualTo(Calibration.NONE);
    }

    @Test
    void straight_lines_lead_from_point_to_point() {
        Calibration calibration = new Calibration(List.of(0.5, 0.9), List.of(0.2, 0.8));
        assertThat(calibration.of(0)).isZero();
        assertThat(calibration.of(0.25)).isCloseTo(0.1, within(1e-12));
        assertThat(calibration.of(0.7)).isCloseTo(0.5, within(1e-12));
        assertThat(calibration.of(1)).isEqualTo(1);
    }

    @Test
    void boasting_is_corrected() {
        // Of pairs said 0.9 six in ten are one person.
        double[] said = new double[100];
        boolean[] same = new boolean[100];
        for (int i = 0; i < 100; i++) {
            said[i] = i < 50 ? 0.9 : 0.2;
            same[i] = i < 30 || (i >= 50 && i < 55);
        }
        Calibration calibration = IsotonicCalibration.of(said, same);
        assertThat(calibration.of(0.9)).isCloseTo(0.6, within(1e-12));
        assertThat(calibration.of(0.2)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void decisions_and_probabilities_must_be_as_many() {
        assertThatThrownBy(() -> IsotonicCalibration.of(new double[2], new boolean[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// At its points the calibration is the isotonic regression: the greatest of the least
    /// averages.
    @Test
    void its_steps_are_what_trying_all_ranges_finds() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 50; trial++) {
            double[] said = random.doubles(40).sorted().toArray();
            boolean[] same = new boolean[40];
            for (int i = 0; i < same.length; i++) {
                same[i] = random.nextDouble() < said[i];
            }
            Calibration calibration = IsotonicCalibration.of(said, same);
            double[] steps = new double[40];
            Arrays.setAll(steps, at -> maximin(same, at));
            assertThat(calibration.found())
                    .as("trial %d", trial)
                    .usingComparatorForType(
                            (one, other) -> Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other), Double.class)
                    .containsExactlyElementsOf(
                            Arrays.stream(steps).distinct().boxed().toList());
            assertThat(calibration.said()).isSorted();
        }
    }

    private static double maximin(boolean[] same, int at) {
        double most = 0;
        for (int from = 0; from <= at; from++) {
            double least = 1;
            int count = 0;
            for (int to = from; to < same.length; to++) {
                count += same[to] ? 1 : 0;
                least = to < at ? least : Math.min(least, (double) count / (to - from + 1));
            }
            most = Math.max(most, least);
        }
        return most;
    }
}
