package org.regjistri.linkage.report;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.evaluate.Cubed;
import org.regjistri.linkage.evaluate.Curve;
import org.regjistri.linkage.evaluate.Evaluation;
import org.regjistri.linkage.evaluate.Loss;
import org.regjistri.linkage.evaluate.PairCounts;
import org.regjistri.linkage.evaluate.Reliability;
import org.regjistri.linkage.evaluate.Review;

/// How right the links are, where the truth is known.
final class QualitySection {
    private static final int ROWS_OF_A_CURVE = 24;
    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 0.9999;
    private final Texts texts;

    QualitySection(Texts texts) {
        this.texts = texts;
    }

    void write(Html page, Evaluation evaluation) {
        page.section("quality", texts.of("quality")).element("p", texts.of("quality.said"));
        page.raw("<div class=\"beside\">");
        measures(page, evaluation);
        loss(page, evaluation.loss());
        page.raw("</div>\n");
        curve(page, evaluation.curve());
        reliability(page, evaluation.reliability());
        gain(page, evaluation.review());
        new GroupsTables(texts).write(page, evaluation);
        page.endSection();
    }

    private void measures(Html page, Evaluation evaluation) {
        PairCounts links = evaluation.links();
        Cubed cubed = evaluation.cubed();
        page.table(
                texts.of("quality.pairs"),
                List.of(texts.of("quality.measure"), texts.of("quality.value")),
                List.of(
                        List.of(texts.of("quality.true_pairs"), Written.whole(links.truePairs())),
                        List.of(texts.of("quality.said_pairs"), Written.whole(links.said())),
                        List.of(texts.of("counts.precision"), Written.percent(links.precision())),
                        List.of(texts.of("counts.recall"), Written.percent(links.recall())),
                        List.of(texts.of("quality.f1"), Written.percent(links.f1())),
                        List.of(texts.of("quality.cubed_precision"), Written.percent(cubed.precision())),
                        List.of(texts.of("quality.cubed_recall"), Written.percent(cubed.recall()))));
    }

    private void loss(Html page, Loss loss) {
        page.table(
                texts.of("quality.loss"),
                List.of(texts.of("quality.stage"), texts.of("quality.true_pairs"), "%"),
                List.of(
                        stage("by_blocking", loss.byBlocking(), loss),
                        stage("by_score", loss.byScore(), loss),
                        stage("by_resolution", loss.byResolution(), loss),
                        stage("in_review", loss.inReview(), loss),
                        stage("linked", loss.linked(), loss)));
    }

    private List<String> stage(String name, long pairs, Loss loss) {
        double share = loss.truePairs() == 0 ? 0 : (double) pairs / loss.truePairs();
        return List.of(texts.of("quality." + name), Written.whole(pairs), Written.percent(share));
    }

    private void curve(Html page, List<Curve.Point> curve) {
        page.raw("<figure>").raw(curvePlot(curve).inPage());
        List<List<String>> rows = new ArrayList<>();
        int step = Math.max(1, curve.size() / ROWS_OF_A_CURVE);
        for (int i = 0; i < curve.size(); i += step) {
            Curve.Point point = curve.get(i);
            rows.add(List.of(
                    Written.probability(point.threshold()),
                    Written.percent(point.precision()),
                    Written.percent(point.recall())));
        }
        List<String> head =
                List.of(texts.of("quality.threshold"), texts.of("counts.precision"), texts.of("counts.recall"));
        page.numbers(texts, texts.of("quality.curve"), head, rows).raw("</figure>\n");
    }

    /// Only the thresholds that somebody would choose are drawn.
    Svg curvePlot(List<Curve.Point> all) {
        List<Curve.Point> curve = all.stream()
                .filter(point -> point.threshold() >= LOWEST && point.threshold() <= HIGHEST)
                .toList();
        double lowest = curve.stream().mapToDouble(Curve.Point::precision).min().orElse(0);
        double left = curve.stream().mapToDouble(Curve.Point::recall).min().orElse(0);
        List<LinePlot.Point> points = curve.stream()
                .map(point -> new LinePlot.Point(point.recall(), point.precision()))
                .toList();
        return LinePlot.of(
                texts.of("quality.curve"),
                new LinePlot.Axis(texts.of("counts.recall"), left, 1, Written::percent),
                new LinePlot.Axis(texts.of("counts.precision"), lowest, 1, Written::percent),
                List.of(new LinePlot.Series(texts.of("counts.precision"), points)),
                false);
    }

    private void reliability(Html page, List<Reliability.Bin> bins) {
        page.element("p", texts.of("quality.reliability_said"));
        page.raw("<figure>").raw(reliabilityPlot(bins).inPage());
        List<String> head = List.of(
                texts.of("scores.probability"),
                texts.of("scores.pairs"),
                texts.of("quality.mean"),
                texts.of("quality.share"));
        List<List<String>> rows = bins.stream()
                .map(bin -> List.of(
                        Written.edge(bin.from()) + "–" + Written.edge(bin.to()),
                        Written.whole(bin.pairs()),
                        Written.percent(bin.said()),
                        Written.percent(bin.isTrue())))
                .toList();
        page.table(texts.of("quality.reliability"), head, rows).raw("</figure>\n");
    }

    Svg reliabilityPlot(List<Reliability.Bin> bins) {
        List<LinePlot.Point> points = bins.stream()
                .map(bin -> new LinePlot.Point(bin.said(), bin.isTrue()))
                .toList();
        return LinePlot.of(
                texts.of("quality.reliability"),
                new LinePlot.Axis(texts.of("quality.mean"), 0, 1, Written::percent),
                new LinePlot.Axis(texts.of("quality.share"), 0, 1, Written::percent),
                List.of(new LinePlot.Series(texts.of("quality.share"), points)),
                true);
    }

    private void gain(Html page, Review review) {
        page.element("h3", texts.of("quality.gain"));
        page.element(
                "p",
                texts.of(
                        "quality.gain_said",
                        Written.percent(review.clerkError()),
                        Written.whole(review.pairs()),
                        Written.percent(review.after().precision()),
                        Written.percent(review.after().recall())));
        if (review.pairs() > 0) {
            page.raw("<figure>").raw(gainPlot(review).inPage());
            List<String> head =
                    List.of(texts.of("quality.looked"), texts.of("counts.precision"), texts.of("counts.recall"));
            List<List<String>> rows = review.gain().stream()
                    .map(each -> List.of(
                            Written.whole(each.looked()),
                            Written.percent(each.precision()),
                            Written.percent(each.recall())))
                    .toList();
            page.numbers(texts, texts.of("quality.gain"), head, rows).raw("</figure>\n");
        }
    }

    private Svg gainPlot(Review review) {
        List<Review.Gain> gain = review.gain();
        double lowest = gain.stream()
                .mapToDouble(each -> Math.min(each.recall(), each.precision()))
                .min()
                .orElse(0);
        return LinePlot.of(
                texts.of("quality.gain"),
                new LinePlot.Axis(
                        texts.of("quality.looked"), 0, review.pairs(), number -> Written.whole(Math.round(number))),
                new LinePlot.Axis("", lowest, 1, Written::percent),
                List.of(
                        new LinePlot.Series(
                                texts.of("counts.recall"),
                                gain.stream()
                                        .map(each -> new LinePlot.Point(each.looked(), each.recall()))
                                        .toList()),
                        new LinePlot.Series(
                                texts.of("counts.precision"),
                                gain.stream()
                                        .map(each -> new LinePlot.Point(each.looked(), each.precision()))
                                        .toList())),
                false);
    }
}
