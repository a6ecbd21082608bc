package org.regjistri.linkage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.resolve.Links;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.table.Tables;

class GroupsTest {
    private static final int ROWS = 4_000;

    /// Even rows are found nine times in ten, odd ones every second time.
    private static Question question() {
        int[] truth = IntStream.range(0, ROWS).toArray();
        Tables tables = Samples.two(truth, truth);
        var random = new Random(2);
        var scored = new Scored();
        for (int row = 0; row < ROWS; row++) {
            if (random.nextDouble() < (row % 2 == 0 ? 0.9 : 0.5)) {
                scored.add(row, row, 0);
            }
        }
        return Question.byThresholds(tables, Truth.of(tables), new Links(scored, _ -> 1), Thresholds.USUAL);
    }

    private static Evaluation judged(Question question, List<Grouping> groupings) {
        return Evaluation.of(
                question, Cardinality.MANY_TO_ONE, Samples.sameNumber(), new Settings(4, 0, 400, groupings));
    }

    @Test
    void the_worst_group_stands_beside_the_best() {
        Question question = question();
        Evaluation evaluation =
                judged(question, List.of(Grouping.ofStrata(question.tables().left())));
        assertThat(evaluation.groups().stream()
                        .map(GroupQuality::counts)
                        .reduce(new PairCounts(0, 0, 0), PairCounts::plus))
                .isEqualTo(evaluation.links());
        assertThat(evaluation.spreads()).singleElement().satisfies(spread -> {
            assertThat(spread.worst().group()).isEqualTo("odd");
            assertThat(spread.best().group()).isEqualTo("even");
            assertThat(spread.points()).isBetween(0.35, 0.45);
        });
    }

    @Test
    void intervals_are_as_wide_as_those_of_a_share() {
        Question question = question();
        GroupQuality odd = judged(
                        question, List.of(Grouping.ofStrata(question.tables().left())))
                .groups()
                .get(1);
        double share = odd.counts().recall();
        double width = 2 * 1.96 * Math.sqrt(share * (1 - share) / odd.rows());
        assertThat(odd.recall().low()).isLessThan(share);
        assertThat(odd.recall().high()).isGreaterThan(share);
        assertThat(odd.recall().high() - odd.recall().low()).isBetween(0.8 * width, 1.2 * width);
        assertThat(odd.precision()).isEqualTo(new Interval(1, 1));
    }

    @Test
    void the_same_seed_gives_the_same_intervals() {
        Question question = question();
        List<Grouping> groupings = List.of(Grouping.ofStrata(question.tables().left()));
        assertThat(judged(question, groupings).groups())
                .isEqualTo(judged(question, groupings).groups());
    }

    @Test
    void groups_of_a_file_are_found_by_id_and_may_be_absent() {
        Question question = question();
        var values = new GroupValues(question.tables().left(), List.of("decade", "language"));
        values.add("l1", List.of("1950", "sq"));
        values.add("l2", List.of("1960", ""));
        values.add("nobody", List.of("1970", "sr"));
        assertThat(judged(question, values.groupings()).groups())
                .extracting(each -> each.grouping() + " " + each.group() + " " + each.rows())
                .containsExactly("decade 1950 1", "decade 1960 1", "language sq 1");
    }

    @Test
    void a_person_with_very_many_rows_is_one_person() {
        int[] truth = new int[50];
        Tables tables = Samples.two(truth, new int[] {0});
        var scored = new Scored();
        for (int row = 0; row < 30; row++) {
            scored.add(row, 0, 0);
        }
        var question = Question.byThresholds(tables, Truth.of(tables), new Links(scored, _ -> 1), Thresholds.USUAL);
        var all = new Grouping("all", List.of("all"), _ -> 0);
        assertThat(judged(question, List.of(all)).groups()).singleElement().satisfies(group -> {
            assertThat(group.counts()).isEqualTo(new PairCounts(50, 30, 30));
            assertThat(group.recall().low()).isEqualTo(0.6);
        });
    }
}
