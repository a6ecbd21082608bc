package org.regjistri.linkage.report;

import java.util.List;

/// What each level of each comparison is worth.
final class WeightsSection {
    private final Texts texts;

    WeightsSection(Texts texts) {
        this.texts = texts;
    }

    void write(Html page, List<ReportData.ComparisonProfile> comparisons) {
        page.section("weights", texts.of("weights")).element("p", texts.of("weights.said"));
        for (ReportData.ComparisonProfile comparison : comparisons) {
            page.raw("<figure>").raw(plot(comparison).inPage());
            if (!comparison.stratum().isEmpty()) {
                page.element("figcaption", texts.of("weights.stratum", comparison.stratum()));
            }
            page.numbers(texts, comparison.name(), head(), rows(comparison)).raw("</figure>\n");
        }
        page.endSection();
    }

    Svg plot(ReportData.ComparisonProfile comparison) {
        return BarPlot.of(
                comparison.name(),
                comparison.levels().stream()
                        .map(level ->
                                new BarPlot.Bar(texts.level(level.code()), level.bits(), Written.bits(level.bits())))
                        .toList());
    }

    private List<String> head() {
        return List.of(texts.of("weights.level"), "m", "u", texts.of("weights.bits"));
    }

    private List<List<String>> rows(ReportData.ComparisonProfile comparison) {
        return comparison.levels().stream()
                .map(level -> List.of(
                        texts.level(level.code()),
                        Written.small(level.m()),
                        Written.small(level.u()),
                        Written.bits(level.bits())))
                .toList();
    }
}
