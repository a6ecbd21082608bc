package org.regjistri.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.blocking.BlockingReport;
import org.regjistri.linkage.model.Evidence;
import org.regjistri.linkage.model.Explanation;

class ReportPartsTest {
    @Test
    void a_waterfall_ends_at_prior_and_weight_together() {
        var explanation = new Explanation(
                "1",
                "2",
                -20,
                List.of(
                        new Evidence("given", "exact", "Ana", "Ана", 7, 2.5),
                        new Evidence("born", "missing", "", "1950", 0, 0)),
                9.5,
                0.1);
        ExamplePair example = ReportParts.example(ExamplePair.Kind.NEAR_MISS, explanation, 0.05, Optional.empty());
        double bits = example.evidence().stream()
                .mapToDouble(ExamplePair.Evidence::bits)
                .sum();
        assertThat(bits).isEqualTo(explanation.weight());
        assertThat(new ExamplesSection(new Texts("en")).plot(example).inPage())
                .contains("sum -10.5", "given: the same +9.5")
                .doesNotContain("born");
    }

    @Test
    void keys_keep_their_largest_blocks() {
        var block = new BlockingReport.LargeBlock("krasniqi", 40, 50, true);
        var key = new BlockingReport.KeyReport("surname.sound", 2_000, 900, 0, 3, 1, List.of(block));
        var report = new BlockingReport(100, 900, 2, 1, OptionalDouble.empty(), true, List.of(key), List.of(), 0);
        assertThat(ReportParts.blocking(report).keys())
                .containsExactly(new ReportData.KeyProfile(
                        "surname.sound", 900, 3, List.of(new ReportData.Block("krasniqi", 40, 50, true))));
    }
}
