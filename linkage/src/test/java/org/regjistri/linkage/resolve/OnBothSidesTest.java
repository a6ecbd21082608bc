package org.regjistri.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class OnBothSidesTest {
    private static final OthersOfRow ONE = _ -> 1;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(11);

    @Test
    void without_circles_the_probabilities_are_those_of_all_ways_to_pair_off() {
        for (int round = 0; round < 200; round++) {
            Scored tree = tree();
            double[] said = new OnBothSides(ONE).probabilities(tree);
            double[] exact = overAllPairings(tree);
            for (int i = 0; i < said.length; i++) {
                assertThat(said[i]).isCloseTo(exact[i], within(1e-9));
            }
        }
    }

    @Test
    void in_circles_they_are_near_those() {
        double sum = 0;
        int pairs = 0;
        for (int round = 0; round < 200; round++) {
            Scored circles = new Scored();
            for (int left = 0; left < 3; left++) {
                for (int right = 0; right < 3; right++) {
                    circles.add(left, right, random.nextInt(-2, 12));
                }
            }
            double[] said = new OnBothSides(ONE).probabilities(circles);
            double[] exact = overAllPairings(circles);
            for (int i = 0; i < said.length; i++) {
                sum += Math.abs(said[i] - exact[i]);
                pairs++;
            }
        }
        assertThat(sum / pairs).isLessThan(0.05);
    }

    @Test
    void two_who_could_each_be_two_are_unsure_whatever_the_evidence() {
        double[] twins = new OnBothSides(_ -> 1000).probabilities(Cases.scored(0, 0, 40, 0, 1, 40, 1, 0, 40, 1, 1, 40));

        assertThat(twins).containsOnly(twins[0]);
        assertThat(twins[0]).isCloseTo(0.5, within(0.001));
    }

    @Test
    void who_is_taken_for_sure_is_no_rival() {
        double[] said = new OnBothSides(_ -> 1000).probabilities(Cases.scored(0, 0, 40, 1, 0, 25, 1, 1, 24));

        assertThat(said[0]).isGreaterThan(0.999);
        assertThat(said[1]).isLessThan(0.001);
        assertThat(said[2]).isGreaterThan(0.999);
    }

    @Test
    void no_row_is_more_than_one_person() {
        for (int round = 0; round < 50; round++) {
            Scored pairs = new Scored();
            for (int left = 0; left < 12; left++) {
                for (int right = 0; right < 12; right++) {
                    if (random.nextInt(3) == 0) {
                        pairs.add(left, right, random.nextInt(-5, 40));
                    }
                }
            }
            double[] said = new OnBothSides(ONE).probabilities(pairs);
            double[] lefts = new double[12];
            double[] rights = new double[12];
            for (int i = 0; i < said.length; i++) {
                lefts[pairs.left(i)] += said[i];
                rights[pairs.right(i)] += said[i];
            }
            assertThat(Arrays.stream(lefts).max().orElseThrow()).isLessThan(1.001);
            assertThat(Arrays.stream(rights).max().orElseThrow()).isLessThan(1.001);
        }
    }

    /// Rows are tied to one earlier row of the other side each.
    private Scored tree() {
        int[][] bits = new int[6][6];
        for (int row = 0; row < 6; row++) {
            int right = random.nextInt(row + 1);
            bits[row][right] = random.nextInt(-4, 14);
            int left = random.nextInt(row + 1);
            if (row > 0 && left < row && right < row) {
                bits[left][row] = random.nextInt(-4, 14);
            }
        }
        Scored scored = new Scored();
        for (int left = 0; left < 6; left++) {
            for (int right = 0; right < 6; right++) {
                if (bits[left][right] != 0) {
                    scored.add(left, right, bits[left][right]);
                }
            }
        }
        return scored;
    }

    private static double[] overAllPairings(Scored scored) {
        double[] sums = new double[scored.size()];
        double all = pairOff(scored, 0, 0, 0, 1, new boolean[scored.size()], sums);
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    private static double pairOff(
            Scored scored, int at, int lefts, int rights, double odds, boolean[] taken, double[] sums) {
        if (at == scored.size()) {
            for (int i = 0; i < taken.length; i++) {
                sums[i] += taken[i] ? odds : 0;
            }
            return odds;
        }
        double sum = pairOff(scored, at + 1, lefts, rights, odds, taken, sums);
        int left = 1 << scored.left(at);
        int right = 1 << scored.right(at);
        if ((lefts & left) == 0 && (rights & right) == 0) {
            taken[at] = true;
            double with = odds * StrictMath.pow(2, scored.weight(at));
            sum += pairOff(scored, at + 1, lefts | left, rights | right, with, taken, sums);
            taken[at] = false;
        }
        return sum;
    }
}
