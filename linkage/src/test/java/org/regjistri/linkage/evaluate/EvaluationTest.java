package org.regjistri.linkage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.resolve.Links;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.resolve.Union;
import org.regjistri.linkage.table.Tables;

class EvaluationTest {
    private static final int[] LEFT = {0, 1, 2, 3, -1, 4};
    private static final int[] RIGHT = {0, 1, 2, 3, 9, 4};

    private static Evaluation judged(Question question) {
        var settings = new Settings(
                1, 0, 100, List.of(Grouping.ofStrata(question.tables().left())));
        return Evaluation.of(question, Cardinality.MANY_TO_ONE, Samples.sameNumber(), settings);
    }

    private static Question found() {
        return Samples.question(
                Samples.two(LEFT, RIGHT), 0, 0, 0.99, 1, 2, 0.95, 2, 2, 0.5, 3, 1, 0.2, 3, 3, 0.05, 4, 4, 0.4);
    }

    @Test
    void pairs_that_were_never_compared_count_as_lost() {
        PairCounts links = judged(found()).links();
        assertThat(links).isEqualTo(new PairCounts(5, 2, 1));
        assertThat(links.precision()).isEqualTo(0.5);
        assertThat(links.recall()).isEqualTo(0.2);
        assertThat(links.f1()).isCloseTo(2.0 / 7, within(1e-12));
    }

    @Test
    void the_whole_has_an_interval_that_is_narrow_where_persons_are_many() {
        int[] truth = new int[2_000];
        var scored = new Scored();
        for (int i = 0; i < truth.length; i++) {
            truth[i] = i;
            scored.add(i, i, 0);
        }
        Tables tables = Samples.two(truth, truth);
        var links = new Links(scored, at -> at % 4 == 0 ? 0 : 1);
        Intervals intervals = judged(Question.byThresholds(tables, Truth.of(tables), links, Thresholds.USUAL))
                .intervals()
                .orElseThrow();
        assertThat(intervals.recall().low()).isBetween(0.71, 0.745);
        assertThat(intervals.recall().high()).isBetween(0.755, 0.79);
        assertThat(intervals.precision()).isEqualTo(new Interval(1, 1));
        assertThat(judged(found()).with(new PairCounts(1, 1, 1)).intervals()).isEmpty();
    }

    @Test
    void each_true_pair_is_lost_at_one_stage_or_found() {
        assertThat(judged(found()).loss()).isEqualTo(new Loss(5, 0, 2, 1, 1, 1));
        var swapped = Samples.question(Samples.two(new int[] {0, 1}, new int[] {1, 0}));
        assertThat(judged(swapped).loss()).isEqualTo(new Loss(2, 2, 0, 0, 0, 0));
    }

    @Test
    void the_recall_of_blocking_is_the_share_of_true_pairs_that_were_compared() {
        assertThat(new Loss(5, 1, 2, 1, 1, 0).blockingRecall()).isEqualTo(0.8);
        assertThat(new Loss(0, 0, 0, 0, 0, 0).blockingRecall()).isEqualTo(1);
    }

    @Test
    void an_official_without_errors_finds_what_is_true_among_the_pairs_in_review() {
        Review review = judged(found()).review();
        assertThat(review.pairs()).isEqualTo(3);
        assertThat(review.after()).isEqualTo(new PairCounts(5, 3, 2));
        assertThat(review.gain()).first().isEqualTo(new Review.Gain(0, 0.5, 0.2));
        assertThat(review.gain()).last().isEqualTo(new Review.Gain(3, 2.0 / 3, 0.4));
    }

    @Test
    void an_official_who_errs_in_two_of_a_hundred_does_so_whatever_the_order() {
        var scored = new Scored();
        int[] truth = new int[20_000];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = i;
            scored.add(i, i, 0);
        }
        Tables tables = Samples.two(truth, truth);
        var question = Question.byThresholds(tables, Truth.of(tables), new Links(scored, _ -> 0.5), Thresholds.USUAL);
        PairCounts after = Evaluation.of(
                        question, Cardinality.MANY_TO_ONE, Samples.sameNumber(), Settings.usual(3, List.of()))
                .review()
                .after();
        assertThat(after.recall()).isBetween(0.975, 0.985);
    }

    @Test
    void the_curve_ends_where_every_pair_is_taken() {
        List<Curve.Point> curve = judged(found()).curve();
        assertThat(curve.getLast().recall()).isEqualTo(0.6);
        assertThat(curve.getLast().precision()).isEqualTo(0.5);
        assertThat(curve).isSortedAccordingTo((one, other) -> Double.compare(other.threshold(), one.threshold()));
    }

    @Test
    void bins_say_what_share_of_their_pairs_is_true() {
        List<Reliability.Bin> bins = judged(found()).reliability();
        assertThat(bins.stream().mapToLong(Reliability.Bin::pairs).sum()).isEqualTo(6);
        assertThat(bins).filteredOn(bin -> bin.from() == 0.95).singleElement().satisfies(bin -> {
            assertThat(bin.isTrue()).isZero();
            assertThat(bin.said()).isEqualTo(0.95);
        });
    }

    @Test
    void cubed_is_the_mean_over_rows() {
        Cubed cubed = judged(Samples.question(Samples.one(0, 0, 1, -1), 0, 1, 1, 1, 2, 1))
                .cubed();
        assertThat(cubed.precision()).isCloseTo((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4, within(1e-12));
        assertThat(cubed.recall()).isCloseTo(1, within(1e-12));
    }

    @Test
    void cubed_equals_its_definition_on_random_links() {
        var random = new Random(11);
        for (int round = 0; round < 50; round++) {
            int[] truth = random.ints(12, -1, 5).toArray();
            double[] pairs = new double[15];
            for (int i = 0; i < 5; i++) {
                int left = random.nextInt(11);
                pairs[3 * i] = left;
                pairs[3 * i + 1] = random.nextInt(left + 1, 12);
                pairs[3 * i + 2] = 1;
            }
            Cubed cubed = Cubed.of(Samples.question(Samples.one(truth), pairs));
            double[] slow = slowly(truth, pairs);
            assertThat(cubed.precision()).isCloseTo(slow[0], within(1e-9));
            assertThat(cubed.recall()).isCloseTo(slow[1], within(1e-9));
        }
    }

    private static double[] slowly(int[] truth, double[] pairs) {
        var together = new Union(truth.length);
        for (int i = 0; i < pairs.length; i += 3) {
            together.join((int) pairs[i], (int) pairs[i + 1]);
        }
        double precision = 0;
        double recall = 0;
        for (int one = 0; one < truth.length; one++) {
            double cluster = 0;
            double person = 0;
            double both = 0;
            for (int other = 0; other < truth.length; other++) {
                boolean isTogether = together.root(one) == together.root(other);
                boolean isSame = one == other || (truth[one] >= 0 && truth[one] == truth[other]);
                cluster += isTogether ? 1 : 0;
                person += isSame ? 1 : 0;
                both += isTogether && isSame ? 1 : 0;
            }
            precision += both / cluster / truth.length;
            recall += both / person / truth.length;
        }
        return new double[] {precision, recall};
    }

    @Test
    void in_one_table_each_pair_counts_once() {
        Question question = Samples.question(Samples.one(5, 5, 5, 6), 0, 1, 1, 0, 2, 1);
        assertThat(question.truth().truePairs()).isEqualTo(3);
        assertThat(judged(question).links()).isEqualTo(new PairCounts(3, 2, 2));
    }

    @Test
    void without_links_and_without_truth_nothing_breaks() {
        Evaluation evaluation = judged(Samples.question(Samples.two(new int[] {-1}, new int[] {-1})));
        assertThat(evaluation.links().f1()).isEqualTo(1);
        assertThat(evaluation.curve()).isEmpty();
        assertThat(judged(Samples.question(Samples.two(new int[0], new int[0]))).cubed())
                .isEqualTo(new Cubed(1, 1));
    }
}
