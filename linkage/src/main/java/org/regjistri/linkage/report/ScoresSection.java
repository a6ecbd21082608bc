package org.regjistri.linkage.report;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.plan.Thresholds;

/// How sure the pairs are, and how heavy.
final class ScoresSection {
    private static final List<Double> TOLD = List.of(0.0001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.9999);
    private final Texts texts;

    ScoresSection(Texts texts) {
        this.texts = texts;
    }

    void write(Html page, ReportData data) {
        page.section("scores", texts.of("scores")).element("p", texts.of("scores.said"));
        boolean isKnown = data.evaluation().isPresent();
        page.raw("<figure>").raw(probabilities(data).inPage());
        page.numbers(
                        texts,
                        texts.of("scores.plot"),
                        head("scores.probability", isKnown),
                        rows(data.scores().probabilities(), isKnown, ScoresSection::probabilityAt))
                .raw("</figure>\n");
        page.raw("<figure>").raw(weights(data).inPage());
        page.numbers(
                        texts,
                        texts.of("scores.weights"),
                        head("scores.weight", isKnown),
                        rows(
                                data.scores().weights(),
                                isKnown,
                                i -> Integer.toString(data.scores().lightest() + i)))
                .raw("</figure>\n")
                .endSection();
    }

    private List<String> head(String what, boolean isKnown) {
        List<String> head = new ArrayList<>(List.of(texts.of(what), texts.of("scores.pairs")));
        if (isKnown) {
            head.add(texts.of("scores.true"));
        }
        return head;
    }

    private interface Name {
        String of(int bin);
    }

    private static List<List<String>> rows(List<ScoreProfile.Bin> bins, boolean isKnown, Name name) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            if (bins.get(i).all() > 0) {
                List<String> row = new ArrayList<>(
                        List.of(name.of(i), Written.whole(bins.get(i).all())));
                if (isKnown) {
                    row.add(Written.whole(bins.get(i).isTrue()));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String probabilityAt(int bin) {
        double odds = StrictMath.pow(2, bin - ScoreProfile.BITS);
        return "≥ " + Written.probability(bin == 0 ? 0 : odds / (1 + odds));
    }

    Svg probabilities(ReportData data) {
        List<Histogram.Bin> bins = new ArrayList<>();
        List<ScoreProfile.Bin> all = data.scores().probabilities();
        for (int i = 0; i < all.size(); i++) {
            String label = "";
            for (double told : TOLD) {
                if ((int) ScoreProfile.place(told) == i) {
                    label = Double.toString(told).replace("1.0E-4", "0.0001");
                }
            }
            bins.add(bin(label, all.get(i)));
        }
        Thresholds thresholds = data.thresholds();
        List<Histogram.Mark> marks = List.of(
                new Histogram.Mark(texts.of("scores.review"), ScoreProfile.place(thresholds.review())),
                new Histogram.Mark(texts.of("scores.link"), ScoreProfile.place(thresholds.link())));
        return Histogram.of(texts.of("scores.plot"), bins, marks, legend(data));
    }

    private List<String> legend(ReportData data) {
        boolean isKnown = data.evaluation().isPresent();
        return List.of(texts.of(isKnown ? "scores.others" : "scores.pairs"), texts.of("scores.true"));
    }

    private static Histogram.Bin bin(String label, ScoreProfile.Bin bin) {
        return new Histogram.Bin(label, bin.all() - bin.isTrue(), bin.isTrue());
    }

    private Svg weights(ReportData data) {
        List<Histogram.Bin> bins = new ArrayList<>();
        List<ScoreProfile.Bin> all = data.scores().weights();
        for (int i = 0; i < all.size(); i++) {
            int bits = data.scores().lightest() + i;
            bins.add(bin(bits % 10 == 0 ? Integer.toString(bits) : "", all.get(i)));
        }
        return Histogram.of(texts.of("scores.weights"), bins, List.of(), legend(data));
    }
}
