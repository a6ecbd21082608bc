package org.regjistri.linkage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which pairs were compared, by which keys.
final class BlockingSection {
    private final Texts texts;
    private final boolean isPersonal;

    BlockingSection(Texts texts, boolean isPersonal) {
        this.texts = texts;
        this.isPersonal = isPersonal;
    }

    void write(Html page, ReportData.BlockingProfile blocking) {
        double perRow = blocking.rows() == 0 ? 0 : (double) blocking.pairs() / blocking.rows();
        page.section("blocking", texts.of("blocking"))
                .element(
                        "p",
                        texts.of(
                                "blocking.said",
                                Written.whole(blocking.pairs()),
                                String.format(Locale.ROOT, "%.1f", perRow)));
        blocking.recall().ifPresent(recall -> page.element("p", texts.of("blocking.recall", Written.percent(recall))));
        page.element(
                "p",
                texts.of(
                        "blocking.lost", Written.whole(blocking.rowsWithoutKey()), Written.whole(blocking.rowsLost())));
        blocking.notes().forEach(note -> page.element("p", note));
        page.raw("<figure>")
                .raw(BarPlot.of(texts.of("blocking.plot"), bars(blocking)).inPage())
                .raw("</figure>\n");
        page.table(texts.of("blocking.plot"), head(), rows(blocking)).endSection();
    }

    private static List<BarPlot.Bar> bars(ReportData.BlockingProfile blocking) {
        return blocking.keys().stream()
                .map(key -> new BarPlot.Bar(key.name(), key.pairs(), Written.whole(key.pairs())))
                .toList();
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(
                List.of(texts.of("blocking.key"), texts.of("blocking.pairs"), texts.of("blocking.without")));
        if (isPersonal) {
            head.add(texts.of("blocking.largest"));
        }
        return head;
    }

    private List<List<String>> rows(ReportData.BlockingProfile blocking) {
        List<List<String>> rows = new ArrayList<>();
        for (ReportData.KeyProfile key : blocking.keys()) {
            List<String> row =
                    new ArrayList<>(List.of(key.name(), Written.whole(key.pairs()), Written.whole(key.rowsWithout())));
            if (isPersonal) {
                row.add(key.largest().stream().map(this::block).collect(Collectors.joining("; ")));
            }
            rows.add(row);
        }
        return rows;
    }

    private String block(ReportData.Block block) {
        String size = block.value() + " (" + Written.whole(block.left()) + " × " + Written.whole(block.right()) + ")";
        return block.isLeftOut() ? size + " " + texts.of("blocking.left_out") : size;
    }
}
