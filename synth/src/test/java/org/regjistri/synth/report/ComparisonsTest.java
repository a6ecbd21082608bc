package org.regjistri.synth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.kernel.Sex;

class ComparisonsTest {
    private static final Facts FACTS = new Facts();

    private static double ours(List<Comparison> comparisons, String what) {
        return comparisons.stream()
                .filter(each -> each.what().equals(what))
                .map(each -> Objects.requireNonNull(each.ours()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_census_is_compared_on_its_day_between_two_ends_of_years() {
        var measures = new Measures(7, 1).put(Series.RESIDENTS, 1960, 900_000).put(Series.RESIDENTS, 1961, 936_500);
        var residents = new Comparisons(measures, FACTS).series(Series.RESIDENTS);
        assertThat(ours(residents, "Residents, 1961-03-31")).isCloseTo(908_900, within(0.001));
    }

    @Test
    void rates_are_per_thousand_people_of_the_middle_of_the_year() {
        var measures = new Measures(7, 0.1)
                .put(Series.RESIDENTS, 1959, 90_000)
                .put(Series.RESIDENTS, 1960, 110_000)
                .put(Series.BIRTHS_HERE, 1960, 4_400);
        assertThat(ours(new Comparisons(measures, FACTS).series(Series.BIRTH_RATE), "Births per 1,000 residents, 1960"))
                .isCloseTo(44, within(1e-9));
    }

    @Test
    void life_expectancy_of_all_lies_between_that_of_women_and_men() {
        var measures = new Measures(7, 1)
                .put(Series.LIFE_EXPECTANCY_OF_WOMEN, 2011, 79)
                .put(Series.LIFE_EXPECTANCY_OF_MEN, 2011, 74);
        var all = new Comparisons(measures, FACTS);
        assertThat(all.yearly(Series.LIFE_EXPECTANCY)).containsExactly(Map.entry(2011, 76.5));
    }

    @Test
    void ages_are_taken_in_the_middle_of_the_year_of_life() {
        var ages = new Ages();
        ages.add(Sex.FEMALE, 10, 3);
        ages.add(Sex.MALE, 40, 1);
        assertThat(ages.average()).isEqualTo(18);
        assertThat(ages.share(0, 14)).isEqualTo(75);
        assertThat(ages.shareOfWomen()).isEqualTo(75);
        assertThat(ages.count(Sex.MALE, 40, 44)).isEqualTo(1);
    }

    @Test
    void the_municipalities_that_were_not_counted_are_left_out_of_2011() {
        var all = new Comparisons(MadeUp.measures(), FACTS);
        assertThat(all.municipalities(2011)).hasSize(34);
        assertThat(all.municipalities(2024)).hasSize(38);
        assertThat(ours(
                        all.figures(Figure.Topic.PEOPLE),
                        "Residents of the 34 municipalities that were counted, on 1 April 2011"))
                .isBetween(1_739_000.0, 1_739_825.0);
    }

    @Test
    void the_index_of_dissimilarity_is_half_the_differences_of_shares() {
        var all = new Comparisons(new Measures(7, 1), FACTS);
        var one = new Comparison("one", Unit.COUNT, fact(50), 60.0);
        var other = new Comparison("other", Unit.COUNT, fact(50), 40.0);
        assertThat(all.dissimilarity(List.of(one, other))).isCloseTo(10, within(1e-9));
    }

    private static Fact fact(double value) {
        return new Fact("", value, 1, Standing.PUBLISHED, "somebody", "");
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 200, 5, 210, WITHIN",
        "COUNT, 200, 5, 211, OUTSIDE",
        "COUNT, 200, 5, 189, OUTSIDE",
        "SHARE, 2, 0.5, 2.4, WITHIN",
        "SHARE, 2, 0.5, 2.6, OUTSIDE",
        "COUNT, 200, -1, 200, WITHIN",
        "COUNT, 200, -1, 900, WITHIN",
        "COUNT, 200, -1, 199, OUTSIDE"
    })
    void a_bound_is_in_per_cent_and_for_shares_in_points(
            Unit unit, double known, double bound, double ours, Comparison.Verdict verdict) {
        var fact = new Fact("", known, bound, Standing.PUBLISHED, "somebody", "");
        assertThat(new Comparison("it", unit, fact, ours).verdict()).isEqualTo(verdict);
    }

    @Test
    void every_figure_has_a_fact_and_the_published_totals_are_met() {
        assertThat(Arrays.stream(Figure.values()).map(FACTS::figure)).allMatch(fact -> fact.value() > 0);
        assertThat(FACTS.municipalities())
                .extracting(Facts.Municipality::code)
                .isSorted()
                .hasSize(38);
        assertThat(FACTS.municipalities().stream()
                        .mapToLong(Facts.Municipality::counted2011)
                        .sum())
                .isEqualTo(1_739_825);
        assertThat(FACTS.municipalities().stream()
                        .mapToLong(Facts.Municipality::counted2024)
                        .sum())
                .isEqualTo(1_602_515);
    }

    @ParameterizedTest
    @CsvSource({"7.3, '0 2 4 6 8'", "1600000, '0 500 k 1 M 1.5 M 2 M'", "46, '0 10 20 30 40 50'", "0, '0 0'"})
    void scales_have_round_marks(double largest, String marks) {
        assertThat(Arrays.stream(new Scale(largest, 0, 100).marks())
                        .mapToObj(Scale::written)
                        .toList())
                .isEqualTo(List.of(marks.split(" (?=\\d)")));
    }
}
