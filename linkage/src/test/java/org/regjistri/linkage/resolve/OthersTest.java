package org.regjistri.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.table.Tables;

class OthersTest {
    private static final int ROWS = 800;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.4, 0.9})
    void the_share_with_a_partner_is_found_without_labels(double share) {
        Tables tables = Cases.tables(ROWS, ROWS);
        double others = new OthersEstimate(tables, Cardinality.MANY_TO_ONE)
                .of(simulated(share, ROWS, true))
                .weight(0);

        double said = ROWS / (others + ROWS);
        assertThat(said).isCloseTo(share, within(0.03));
    }

    @Test
    void strata_are_learned_apart() {
        Scored often = simulated(0.9, ROWS / 2, true);
        Scored all = new Scored();
        for (int i = 0; i < often.size(); i++) {
            all.add(often.left(i), often.right(i), often.weight(i));
        }
        String[] strata = new String[ROWS];
        java.util.Arrays.fill(strata, 0, ROWS / 2, "often");
        java.util.Arrays.fill(strata, ROWS / 2, ROWS, "never");
        Tables tables =
                new Tables(Cases.table(ROWS, Cases.strata(strata)), Cases.table(ROWS, Cases.strata()), false, Map.of());
        Others others = new OthersEstimate(tables, Cardinality.MANY_TO_ONE).of(all);

        assertThat(others.weight(0)).isLessThan(ROWS * 0.2);
        assertThat(others.weight(1)).isGreaterThan(ROWS * 50.0);
    }

    @Test
    void probabilities_are_as_often_right_as_they_say() {
        boolean[] truth = new boolean[ROWS];
        Scored scored = simulated(0.6, ROWS, false, truth);
        Links links = Resolving.links(Cases.plan(Cardinality.MANY_TO_ONE), Cases.tables(ROWS, ROWS), scored);
        double[] said = new double[5];
        int[] pairs = new int[5];
        int[] right = new int[5];
        for (int i = 0; i < scored.size(); i++) {
            double probability = links.probability().of(i);
            int bin = Math.min(4, (int) (probability * 5));
            said[bin] += probability;
            pairs[bin]++;
            right[bin] += truth[scored.left(i)] && scored.left(i) == scored.right(i) ? 1 : 0;
        }
        for (int bin = 0; bin < said.length; bin++) {
            assertThat(pairs[bin]).as("pairs in bin %d", bin).isGreaterThan(50);
            assertThat((double) right[bin] / pairs[bin])
                    .as("bin %d", bin)
                    .isCloseTo(said[bin] / pairs[bin], within(4 * Math.sqrt(0.25 / pairs[bin])));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREE", "MANY_TO_ONE", "ONE_TO_ONE"})
    void nothing_scored_and_everything_sure_give_sane_priors(String cardinality) {
        for (int rows : new int[] {0, 1, 2, 10}) {
            Scored sure = new Scored();
            for (int row = 0; row < rows; row++) {
                sure.add(row, row, 90);
            }
            OthersEstimate estimate = new OthersEstimate(Cases.tables(rows, rows), Cardinality.valueOf(cardinality));
            assertThat(estimate.of(new Scored()).weight(0)).isPositive().isFinite();
            assertThat(estimate.of(sure).weight(0)).isPositive().isFinite();
        }
    }

    @Test
    void in_one_table_the_share_of_pairs_is_found() {
        Scored scored = new Scored();
        for (int row = 0; row < 1000; row += 4) {
            scored.add(row, row + 1, 40);
        }
        double others = new OthersEstimate(Cases.oneTable(1000), Cardinality.FREE)
                .of(scored)
                .weight(0);

        assertThat(others).isCloseTo(1000 * 999 / 2.0 / 250, within(20.0));
    }

    @Test
    void a_prior_without_others_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Others.of(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Others.of(Double.NaN, 2));
    }

    private Scored simulated(double share, int rows, boolean clear) {
        return simulated(share, rows, clear, new boolean[ROWS]);
    }

    /// Evidence that is what it says: the logarithm of the ratio is normal with a mean of half its
    /// variance, up for partners and down for others. Every row sees all others.
    private Scored simulated(double share, int rows, boolean clear, boolean[] truth) {
        double variance = clear ? 40 : 2 * Math.log(ROWS);
        Scored scored = new Scored();
        for (int row = 0; row < rows; row++) {
            truth[row] = random.nextDouble() < share;
            for (int other = 0; other < ROWS; other++) {
                boolean partner = truth[row] && row == other;
                scored.add(row, other, (float) bits(partner ? variance / 2 : -variance / 2, variance));
            }
        }
        return scored;
    }

    private double bits(double mean, double variance) {
        return (mean + (Math.sqrt(variance) * random.nextGaussian())) / Math.log(2);
    }
}
