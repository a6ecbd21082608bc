package org.regjistri.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.compare.Level;

class MonotoneRepairTest {
    private static List<Level> levels(String... codes) {
        List<Level> levels = new ArrayList<>(List.of(new Level("missing", Level.Agreement.NONE)));
        for (String code : codes) {
            levels.add(new Level(code, Level.Agreement.NEAR));
        }
        return levels;
    }

    @Test
    void what_falls_already_stays_as_it_is() {
        double[] bits = MonotoneRepair.bits(
                levels("exact", "close", "different"),
                new double[] {0, 0.8, 0.15, 0.05},
                new double[] {0, 0.1, 0.15, 0.75});
        assertThat(bits).containsExactly(new double[] {0, 3, 0, Bits.log2(0.05 / 0.75)}, within(1e-12));
    }

    @Test
    void what_rises_is_taken_together() {
        double[] bits = MonotoneRepair.bits(
                levels("exact", "close", "different"), new double[] {0, 0.5, 0.4, 0.1}, new double[] {0, 0.25, 0.05, 0.7
                });
        assertThat(bits[1]).isEqualTo(bits[2]).isCloseTo(Bits.log2(0.9 / 0.3), within(1e-12));
    }

    @Test
    void swapped_stands_outside_the_order() {
        double[] bits = MonotoneRepair.bits(
                levels("exact", "swapped", "different"),
                new double[] {0, 0.8, 0.1, 0.1},
                new double[] {0, 0.1, 0.001, 0.899});
        assertThat(bits[2]).isGreaterThan(bits[1]);
    }

    /// The regression by its other definition: the least of the upper sets' greatest averages.
    @Test
    void is_what_trying_all_ranges_finds() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 200; trial++) {
            int size = random.nextInt(1, 9);
            double[] m = new double[size + 1];
            double[] u = new double[size + 1];
            String[] codes = new String[size];
            for (int i = 1; i <= size; i++) {
                m[i] = random.nextDouble(0.01, 1);
                u[i] = random.nextDouble(0.01, 1);
                codes[i - 1] = "level" + i;
            }
            double[] expected = new double[size + 1];
            for (int i = 1; i <= size; i++) {
                expected[i] = Bits.log2(minimax(m, u, i));
            }
            assertThat(MonotoneRepair.bits(levels(codes), m, u))
                    .as("trial %d", trial)
                    .containsExactly(expected, within(1e-9));
        }
    }

    /// Falling: the least over starts of the greatest over ends of the average of the range.
    private static double minimax(double[] m, double[] u, int at) {
        double least = Double.POSITIVE_INFINITY;
        for (int from = 1; from <= at; from++) {
            double most = 0;
            for (int to = at; to < m.length; to++) {
                double sumM = 0;
                double sumU = 0;
                for (int i = from; i <= to; i++) {
                    sumM += m[i];
                    sumU += u[i];
                }
                most = Math.max(most, sumM / sumU);
            }
            least = Math.min(least, most);
        }
        return least;
    }
}
