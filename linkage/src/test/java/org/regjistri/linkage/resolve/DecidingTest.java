package org.regjistri.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.Thresholds;

class DecidingTest {
    private static final double[] PROBABILITIES = {0.95, 0.5, 0.04};

    @Test
    void probabilities_fall_into_links_reviews_and_nothing() {
        Scored scored = Cases.scored(0, 0, 9, 1, 0, 5, 2, 0, 1);
        Resolution.Decisions decisions =
                new Deciding(scored, PROBABILITIES, Thresholds.USUAL).decisions(Cardinality.MANY_TO_ONE);

        assertThat(decisions.of(0)).isEqualTo(Decision.LINK);
        assertThat(decisions.of(1)).isEqualTo(Decision.REVIEW);
        assertThat(decisions.of(2)).isEqualTo(Decision.NONE);
    }

    @Test
    void under_a_low_threshold_a_row_still_has_one_link_only() {
        Scored scored = Cases.scored(0, 0, 5, 0, 1, 6, 1, 1, 5);
        double[] halves = {0.4, 0.45, 0.5};
        Thresholds low = new Thresholds(0.3, 0.1);

        Resolution.Decisions left = new Deciding(scored, halves, low).decisions(Cardinality.MANY_TO_ONE);
        assertThat(left.of(0)).isEqualTo(Decision.REVIEW);
        assertThat(left.of(1)).isEqualTo(Decision.LINK);
        assertThat(left.of(2)).isEqualTo(Decision.LINK);

        Resolution.Decisions both = new Deciding(scored, halves, low).decisions(Cardinality.ONE_TO_ONE);
        assertThat(both.of(0)).isEqualTo(Decision.LINK);
        assertThat(both.of(1)).isEqualTo(Decision.REVIEW);
        assertThat(both.of(2)).isEqualTo(Decision.LINK);
    }

    @Test
    void margins_tell_how_far_ahead_the_best_candidate_is() {
        Scored scored = Cases.scored(0, 0, 5, 0, 1, 6, 0, 2, 1, 1, 1, 5);
        float[] margins = Deciding.margins(scored, new double[] {0.25, 0.5, 0.125, 0.3});

        assertThat(margins).containsExactly(-1, 1, -2, 64);
    }
}
