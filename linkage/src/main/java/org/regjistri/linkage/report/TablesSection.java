package org.regjistri.linkage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What stands in both tables.
final class TablesSection {
    /// A value that fewer rows share could be somebody.
    private static final long NOBODY_IN_PARTICULAR = 10;

    private final Texts texts;
    private final boolean isPersonal;

    TablesSection(Texts texts, boolean isPersonal) {
        this.texts = texts;
        this.isPersonal = isPersonal;
    }

    void write(Html page, ReportData data) {
        page.section("tables", texts.of("tables"));
        for (TableProfile table : data.tables()) {
            String side = texts.of(data.tables().size() == 1 ? "tables.one" : "tables." + table.side());
            page.element("h3", side + ": " + table.file());
            page.table(
                    texts.of("tables.rows", Written.whole(table.rows()), Written.whole(table.wanted())),
                    head(),
                    rows(table));
        }
        page.endSection();
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of(
                texts.of("tables.field"),
                texts.of("tables.filled"),
                texts.of("tables.distinct"),
                texts.of("tables.commonest")));
        if (isPersonal) {
            head.add(texts.of("tables.shortest"));
            head.add(texts.of("tables.longest"));
        }
        return head;
    }

    private List<List<String>> rows(TableProfile table) {
        List<List<String>> rows = new ArrayList<>();
        for (TableProfile.FieldProfile field : table.fields()) {
            String commonest = field.commonest().stream()
                    .filter(value -> isPersonal || value.rows() >= NOBODY_IN_PARTICULAR)
                    .map(value -> value.text() + " (" + Written.whole(value.rows()) + ")")
                    .collect(Collectors.joining(", "));
            double filled = table.rows() == 0 ? 0 : (double) field.filled() / table.rows();
            List<String> row = new ArrayList<>(
                    List.of(field.name(), Written.percent(filled), Written.whole(field.distinct()), commonest));
            if (isPersonal) {
                row.add(field.shortest());
                row.add(field.longest());
            }
            rows.add(row);
        }
        return rows;
    }
}
