package org.regjistri.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.linkage.plan.Cardinality;

class LearningTest {
    private static Learned learn(Simulated world, Cardinality cardinality, List<Reviewed> reviewed, int threads) {
        LearningSettings settings =
                LearningSettings.usual(cardinality, 7, threads).sampling(2_000, 100_000);
        return new Learning(settings)
                .learn(world.fields(), world.tables(), world.comparisons(), world.candidates(), reviewed);
    }

    private static Learned learn(Simulated world) {
        return learn(world, Cardinality.MANY_TO_ONE, List.of(), 2);
    }

    private static double m(Learned learned, int comparison, int level) {
        return learned.model()
                .comparisons()
                .get(comparison)
                .levels()
                .get(level)
                .m()
                .getFirst();
    }

    private static double u(Learned learned, int comparison, int level) {
        return learned.model()
                .comparisons()
                .get(comparison)
                .levels()
                .get(level)
                .u()
                .getFirst();
    }

    @Test
    void finds_the_numbers_that_pairs_were_drawn_by() {
        Learned learned = learn(Simulated.usual(2_000, 500, 0.7));

        // 350 of the first 500 left rows have a partner, the other rows none. With four fields only, some of them pass
        // for
        // relatives, of whom there are none.
        assertThat(learned.model().prior().partners().getFirst()).isCloseTo(0.175, within(0.035));
        assertThat(m(learned, 0, 1)).isCloseTo(0.8, within(0.06));
        assertThat(m(learned, 1, 1)).isCloseTo(0.9, within(0.05));
        assertThat(m(learned, 2, 2)).isCloseTo(0.2, within(0.06));
        assertThat(m(learned, 3, 3)).isCloseTo(0.05, within(0.03));
        assertThat(u(learned, 0, 1)).isCloseTo(0.02, Percentage.withPercentage(10));
        assertThat(u(learned, 2, 3)).isCloseTo(0.95, Percentage.withPercentage(1));
        assertThat(learned.warnings()).isEmpty();
    }

    @Test
    void finds_them_where_most_rows_have_a_partner() {
        Learned learned = learn(Simulated.usual(1_000, 1_000, 0.9));

        assertThat(learned.model().prior().partners().getFirst()).isCloseTo(0.9, within(0.05));
        assertThat(m(learned, 0, 1)).isCloseTo(0.8, within(0.04));
        assertThat(m(learned, 2, 3)).isCloseTo(0.1, within(0.03));
    }

    @Test
    void finds_them_for_pairs_that_stand_for_themselves() {
        Learned learned = learn(Simulated.usual(1_000, 1_000, 0.9), Cardinality.FREE, List.of(), 2);

        assertThat(learned.model().prior().competing()).isFalse();
        assertThat(learned.model().prior().partners().getFirst()).isCloseTo(0.9, within(0.1));
        assertThat(m(learned, 0, 1)).isCloseTo(0.8, within(0.05));
    }

    @Test
    void finds_them_within_one_table() {
        Learned learned = learn(Simulated.usual(1_000, 1_000, 1).inOneTable(), Cardinality.FREE, List.of(), 2);

        assertThat(learned.model().prior().others()).isEqualTo(999 / 2.0);
        assertThat(learned.model().prior().partners().getFirst()).isCloseTo(0.5, within(0.1));
        assertThat(m(learned, 1, 1)).isCloseTo(0.9, within(0.05));
    }

    @Test
    void is_not_led_astray_by_what_blocking_agrees_on() {
        Learned learned = learn(Simulated.usual(1_200, 1_200, 0.8).blocked());

        // A pair is found where one of two comparisons agrees: m of them is a little too good, the others' right.
        assertThat(m(learned, 0, 1)).isBetween(0.78, 0.90);
        assertThat(m(learned, 1, 1)).isBetween(0.88, 0.98);
        assertThat(m(learned, 2, 1)).isCloseTo(0.7, within(0.05));
        assertThat(u(learned, 0, 1)).isCloseTo(0.02, Percentage.withPercentage(10));
        assertThat(learned.model().prior().partners().getFirst()).isCloseTo(0.75, within(0.05));
    }

    @Test
    void small_tables_in_which_all_pairs_are_taken_don_t_take_persons_for_chance() {
        Learned learned = learn(Simulated.usual(60, 60, 1));

        assertThat(learned.randomPairs()).isEqualTo(3_600);
        // With the 60 persons counted in, u of the second comparison would be 0.064, of the third 0.022.
        assertThat(u(learned, 1, 1)).isCloseTo(0.05, within(0.009));
        assertThat(u(learned, 2, 1)).isCloseTo(0.01, within(0.005));
        assertThat(learned.warnings()).anyMatch(warning -> warning.contains("60 rows only"));
    }

    @Test
    void each_stratum_gets_its_own_numbers() {
        Learned learned = learn(Simulated.usual(1_200, 1_200, 0.9).inTwoStrata());

        assertThat(learned.model().strata()).containsExactly("*", "A", "B");
        List<Double> exact =
                learned.model().comparisons().getFirst().levels().get(1).m();
        assertThat(exact.get(0)).isCloseTo(0.55, within(0.05));
        assertThat(exact.get(1)).isCloseTo(0.8, within(0.05));
        assertThat(exact.get(2)).isCloseTo(0.3, within(0.05));
        assertThat(learned.rounds().getLast().apart()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void tiny_tables_give_a_sane_model_and_a_warning(int rows) {
        Learned learned = learn(Simulated.usual(rows, rows, 1));

        assertSane(learned);
        assertThat(learned.warnings()).isNotEmpty();
    }

    @Test
    void without_any_partner_the_model_stays_sane_and_warns() {
        Learned learned = learn(Simulated.usual(1_000, 400, 0));

        assertSane(learned);
        assertThat(learned.model().prior().partners().getFirst()).isLessThan(0.2);
    }

    @Test
    void without_any_candidate_it_says_that_nothing_was_learned() {
        double[][] never = {{0, 0, 1}, {0, 0, 1}};
        Learned learned = learn(new Simulated(300, 300, 0, 0, never, never).blocked());

        assertSane(learned);
        assertThat(learned.warnings()).anyMatch(warning -> warning.contains("nothing is learned"));
        assertThat(learned.warnings()).anyMatch(warning -> warning.contains("Hardly a row"));
    }

    @Test
    void one_value_everywhere_is_worth_nothing() {
        double[][] m = {{1, 0, 0}, {0.9, 0.05, 0.05}, {0.9, 0.05, 0.05}};
        double[][] u = {{1, 0, 0}, {0.001, 0.001, 0.998}, {0.001, 0.001, 0.998}};
        Learned learned = learn(new Simulated(500, 500, 0.9, 0, m, u));

        assertSane(learned);
        assertThat(learned.model()
                        .comparisons()
                        .getFirst()
                        .levels()
                        .get(1)
                        .bits()
                        .getFirst())
                .isCloseTo(0, within(0.1));
        assertThat(learned.warnings()).anyMatch(warning -> warning.startsWith("f0 has the same outcome"));
        assertThat(learned.model().prior().partners().getFirst()).isCloseTo(0.9, within(0.05));
    }

    @Test
    void what_is_missing_throughout_costs_nothing() {
        Simulated world = new Simulated(300, 300, 1, 1, new double[][] {{1, 0, 0}}, new double[][] {{1, 0, 0}});
        Learned learned = learn(world);
        Scorer scorer = Scorer.of(learned.model(), world.tables().left(), world.comparisons());

        assertSane(learned);
        assertThat(scorer.weight(3, 3)).isZero();
        assertThat(learned.warnings()).anyMatch(warning -> warning.contains("f0 is missing in all pairs"));
    }

    @Test
    void threads_change_nothing() {
        Simulated world = Simulated.usual(800, 300, 0.9).inTwoStrata();

        String alone = ModelFile.text(
                learn(world, Cardinality.ONE_TO_ONE, List.of(), 1).model());
        assertThat(ModelFile.text(
                        learn(world, Cardinality.ONE_TO_ONE, List.of(), 4).model()))
                .isEqualTo(alone);
    }

    @Test
    void officials_decisions_are_taken_as_settled() {
        // Nothing but their decisions tells the persons here.
        double[][] alike = {{0.2, 0.2, 0.6}, {0.1, 0.1, 0.8}};
        Simulated world = new Simulated(200, 200, 0, 0, alike, alike);
        List<Reviewed> reviewed = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            reviewed.add(new Reviewed("l" + row, "r" + row, true));
        }
        reviewed.add(new Reviewed("nobody", "r1", true));

        Learned learned = learn(world, Cardinality.MANY_TO_ONE, reviewed, 1);

        assertThat(learned.model().prior().partners().getFirst()).isGreaterThan(0.99);
        assertThat(m(learned, 0, 1)).isCloseTo(0.2, within(0.1));
        assertThat(learned.warnings()).anyMatch(warning -> warning.contains("1 reviewed pairs name rows"));
    }

    private static void assertSane(Learned learned) {
        for (ComparisonWeights comparison : learned.model().comparisons()) {
            assertThat(comparison.levels().getFirst().bits()).containsOnly(0.0);
            for (LevelWeights level :
                    comparison.levels().subList(1, comparison.levels().size())) {
                assertThat(level.m()).allMatch(share -> share > 0 && share <= 1);
                assertThat(level.u()).allMatch(share -> share > 0 && share <= 1);
                assertThat(level.bits()).allMatch(bits -> Math.abs(bits) <= 24);
            }
        }
        assertThat(learned.model().prior().bits(0)).isFinite();
    }
}
