package org.regjistri.linkage.report;

import java.util.List;

/// How the model was learned, round by round.
final class LearningSection {
    private final Texts texts;

    LearningSection(Texts texts) {
        this.texts = texts;
    }

    void write(Html page, List<ReportData.LearningRound> rounds) {
        if (rounds.isEmpty()) {
            return;
        }
        page.section("learning", texts.of("learning")).element("p", texts.of("learning.said"));
        page.raw("<figure>").raw(plot(rounds).inPage());
        List<String> head = List.of(
                texts.of("learning.round"),
                texts.of("learning.likelihood"),
                texts.of("learning.partners"),
                texts.of("learning.change"));
        page.numbers(texts, texts.of("learning.plot"), head, rows(rounds)).raw("</figure>\n");
        page.endSection();
    }

    private static List<List<String>> rows(List<ReportData.LearningRound> rounds) {
        return rounds.stream()
                .map(round -> List.of(
                        Integer.toString(round.number()),
                        Written.small(round.likelihood()),
                        Written.percent(round.partners()),
                        Written.small(round.change())))
                .toList();
    }

    private Svg plot(List<ReportData.LearningRound> rounds) {
        double least = rounds.stream()
                .mapToDouble(ReportData.LearningRound::likelihood)
                .min()
                .orElse(0);
        double most = rounds.stream()
                .mapToDouble(ReportData.LearningRound::likelihood)
                .max()
                .orElse(1);
        var across = new LinePlot.Axis(
                texts.of("learning.round"),
                rounds.getFirst().number(),
                rounds.getLast().number(),
                number -> Long.toString(Math.round(number)));
        var up = new LinePlot.Axis(texts.of("learning.likelihood"), least, most, Written::small);
        List<LinePlot.Point> points = rounds.stream()
                .map(round -> new LinePlot.Point(round.number(), round.likelihood()))
                .toList();
        return LinePlot.of(
                texts.of("learning.plot"),
                across,
                up,
                List.of(new LinePlot.Series(texts.of("learning.likelihood"), points)),
                false);
    }
}
