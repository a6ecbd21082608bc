package org.regjistri.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    @Test
    void the_pairs_nearest_the_border_come_first() {
        Drawn pairs = new Drawn(new int[] {0, 1, 2, 3}, new double[] {0.999, 0.88, 0.5, 0.0}, new int[4], Set.of());
        assertThat(Questions.next(pairs, 0.9, 3)).containsExactly(1, 2, 0);
    }

    @Test
    void strata_are_asked_about_in_turn() {
        Drawn pairs = new Drawn(
                new int[] {0, 1, 2, 3}, new double[] {0.9, 0.89, 0.88, 0.3}, new int[] {0, 0, 0, 1}, Set.of());
        assertThat(Questions.next(pairs, 0.9, 3)).containsExactly(0, 3, 1);
    }

    @Test
    void a_row_is_asked_about_once() {
        Drawn pairs = new Drawn(new int[] {0, 0, 1}, new double[] {0.6, 0.8, 0.1}, new int[3], Set.of());
        assertThat(Questions.next(pairs, 0.9, 3)).containsExactly(1, 2);
    }

    @Test
    void what_was_answered_is_not_asked_again() {
        Drawn pairs = new Drawn(new int[] {0, 1}, new double[] {0.9, 0.1}, new int[2], Set.of(0));
        assertThat(Questions.next(pairs, 0.9, 3)).containsExactly(1);
    }

    private static final class Drawn implements Questions.Pairs {
        private final int[] left;
        private final double[] probability;
        private final int[] stratum;
        private final Set<Integer> answered;

        Drawn(int[] left, double[] probability, int[] stratum, Set<Integer> answered) {
            this.left = left;
            this.probability = probability;
            this.stratum = stratum;
            this.answered = answered;
        }

        @Override
        public int size() {
            return left.length;
        }

        @Override
        public int left(int at) {
            return left[at];
        }

        @Override
        public double probability(int at) {
            return probability[at];
        }

        @Override
        public int stratum(int at) {
            return stratum[at];
        }

        @Override
        public boolean isAnswered(int at) {
            return answered.contains(at);
        }
    }
}
