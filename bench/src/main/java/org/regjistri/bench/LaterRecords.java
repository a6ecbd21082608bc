package org.regjistri.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.regjistri.linkage.live.NewRow;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// The last records of a left table, as if they came later. Ids are `record:role`.
final class LaterRecords {
    private final LinkagePlan plan;
    private final Tables tables;
    private final int first;

    LaterRecords(LinkagePlan plan, Tables tables, int records) {
        this.plan = plan;
        this.tables = tables;
        int row = tables.left().rows();
        for (int i = 0; i < records && row > 0; i++) {
            row = startOfRecord(row - 1);
        }
        this.first = row;
    }

    private int startOfRecord(int row) {
        int start = row;
        while (start > 0 && record(start - 1).equals(record(row))) {
            start--;
        }
        return start;
    }

    private String record(int row) {
        String id = tables.left().ids().of(row);
        int end = id.indexOf(':');
        return end < 0 ? id : id.substring(0, end);
    }

    /// Their first row on the left.
    int first() {
        return first;
    }

    /// The tables before they came.
    Tables without() {
        PersonTable left = tables.left();
        PersonTable earlier = new PersonTable(
                first, left.ids(), left.columns(), left.relatives(), left.wanted(), left.strata(), left.truth());
        return new Tables(earlier, tables.right(), false, tables.dictionaries());
    }

    /// In their order.
    void forEach(Consumer<List<NewRow>> each) {
        int rows = tables.left().rows();
        for (int row = first; row < rows; ) {
            List<NewRow> record = new ArrayList<>();
            int start = row;
            do {
                record.add(written(row++));
            } while (row < rows && record(row).equals(record(start)));
            each.accept(record);
        }
    }

    private NewRow written(int row) {
        PersonTable left = tables.left();
        Map<String, List<String>> fields = new TreeMap<>();
        left.columns().forEach((field, column) -> fields.put(field, texts(field, column, row)));
        Map<String, List<Integer>> relatives = new TreeMap<>();
        left.relatives().forEach((relation, column) -> {
            List<Integer> rows = new ArrayList<>();
            for (int at = column.from(row); at < column.to(row); at++) {
                rows.add(column.code(at));
            }
            relatives.put(relation, rows);
        });
        PersonTable.Strata strata = left.strata();
        return new NewRow(
                left.ids().of(row),
                fields,
                relatives,
                strata.names().isEmpty() ? "" : strata.names().get(strata.of(row)),
                left.wanted().is(row));
    }

    private List<String> texts(String field, Column column, int row) {
        Dictionary dictionary = tables.dictionaries().get(plan.kind(field));
        List<String> texts = new ArrayList<>();
        for (int at = column.from(row); dictionary != null && at < column.to(row); at++) {
            texts.add(dictionary.text(column.code(at)));
        }
        return texts;
    }
}
