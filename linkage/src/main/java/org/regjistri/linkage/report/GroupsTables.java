package org.regjistri.linkage.report;

import java.util.List;
import org.regjistri.linkage.evaluate.Evaluation;
import org.regjistri.linkage.evaluate.GroupQuality;
import org.regjistri.linkage.evaluate.Interval;

/// Whether all groups are served alike.
final class GroupsTables {
    private final Texts texts;

    GroupsTables(Texts texts) {
        this.texts = texts;
    }

    void write(Html page, Evaluation evaluation) {
        if (evaluation.groups().isEmpty()) {
            return;
        }
        page.element("h3", texts.of("quality.groups"));
        if (!evaluation.spreads().isEmpty()) {
            spreads(page, evaluation);
        }
        List<String> head = List.of(
                texts.of("quality.group"),
                texts.of("quality.rows"),
                texts.of("quality.true_pairs"),
                texts.of("counts.precision"),
                texts.of("quality.interval"),
                texts.of("counts.recall"),
                texts.of("quality.interval"));
        page.table(
                texts.of("quality.groups"),
                head,
                evaluation.groups().stream().map(GroupsTables::row).toList());
    }

    private void spreads(Html page, Evaluation evaluation) {
        List<String> head = List.of(
                texts.of("quality.groups"),
                texts.of("quality.worst"),
                texts.of("counts.recall"),
                texts.of("quality.best"),
                texts.of("counts.recall"),
                texts.of("quality.points"));
        List<List<String>> rows = evaluation.spreads().stream()
                .map(spread -> List.of(
                        spread.grouping(),
                        spread.worst().group(),
                        Written.percent(spread.worst().counts().recall()),
                        spread.best().group(),
                        Written.percent(spread.best().counts().recall()),
                        Written.percent(spread.points())))
                .toList();
        page.table(texts.of("quality.spread"), head, rows);
    }

    private static List<String> row(GroupQuality group) {
        return List.of(
                group.grouping() + ": " + group.group(),
                Written.whole(group.rows()),
                Written.whole(group.counts().truePairs()),
                Written.percent(group.counts().precision()),
                between(group.precision()),
                Written.percent(group.counts().recall()),
                between(group.recall()));
    }

    private static String between(Interval interval) {
        return Written.percent(interval.low()) + " – " + Written.percent(interval.high());
    }
}
