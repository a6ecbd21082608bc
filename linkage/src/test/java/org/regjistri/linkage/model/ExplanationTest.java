package org.regjistri.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.plan.UnreadTable;

class ExplanationTest {
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private final List<Comparison> comparisons = List.of(ByHand.given());
    private final Explainer explainer = new Explainer(plan(), ByHand.TABLES, comparisons, ByHand.model());

    private static LinkagePlan plan() {
        return UnreadTable.linkage(ByHand.FIELDS, Cardinality.MANY_TO_ONE, Set.of(), Thresholds.USUAL);
    }

    @Test
    void the_evidence_sums_to_the_score() {
        Scorer scorer = Scorer.of(ByHand.model(), ByHand.TABLES.left(), comparisons);
        for (int left = 0; left < 3; left++) {
            for (int right = 0; right < 3; right++) {
                Explanation explanation = explainer.explain(left, right);
                double sum = explanation.evidence().stream()
                        .mapToDouble(Evidence::sum)
                        .sum();
                assertThat(explanation.weight()).isEqualTo(sum);
                assertThat(sum).isCloseTo(scorer.weight(left, right), within(1e-5));
                assertThat(Waterfall.of(explanation).end()).isEqualTo(explanation.prior() + sum);
            }
        }
    }

    @Test
    void names_the_values_as_written() {
        assertThat(explainer.explain(0, 1).evidence())
                .containsExactly(new Evidence("given", "close", "Agim", "Agron", 2, 1));
        assertThat(ENGLISH.sentence(explainer.explain(0, 1).evidence().getFirst()))
                .isEqualTo("given names differ by a letter or two: Agim | Agron (+3.0 bits)");
    }

    @Test
    void a_pair_alone_is_as_likely_as_the_prior_and_the_evidence_say() {
        // One of three rows at odds of one to one: 2^8 / (3 + 2^8).
        assertThat(explainer.explain(0, 0).alone()).isCloseTo(256 / 259.0, within(1e-12));
    }

    @Test
    void the_waterfall_is_drawn_for_a_terminal() {
        String text = Waterfall.of(explainer.explain(0, 0)).text(ENGLISH);
        assertThat(text.lines())
                .hasSize(3)
                .anySatisfy(
                        line -> assertThat(line).startsWith("Before comparing").contains("-1.58"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("given names are the same")
                        .contains("+8.00")
                        .contains("█"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("Sum").contains("+6.42").contains("0.98"));
    }

    @ParameterizedTest
    @CsvSource({"sq, tingëllojnë njësoj", "sr, zvuči isto", "en, sound the same", "fi, sound the same"})
    void levels_are_worded_in_each_language(String language, String words) {
        assertThat(Wording.in(Locale.of(language)).level("same_sound")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"sq", "sr"})
    void no_language_lacks_a_word(String language) {
        assertThat(Wording.in(Locale.of(language)).own()).isEqualTo(ENGLISH.own());
    }

    @Test
    void a_level_without_words_is_named_by_its_code() {
        assertThat(ENGLISH.level("never_seen")).isEqualTo("never seen");
    }
}
