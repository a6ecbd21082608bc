package org.regjistri.linkage.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Tables;

/// Pairs that an official should look at: the columns of the links, both rows' values side by side,
/// and a column `decision` that is empty and waits for `yes` or `no`.
public final class ReviewFile implements Closeable {
    private final Sheet sheet;
    private final Tables tables;
    private final List<FieldPlan> fields;
    private final RowValues values;
    private final int comparisons;

    public ReviewFile(Path place, List<Comparison> comparisons, List<FieldPlan> fields, Tables tables)
            throws IOException {
        this.sheet = Sheet.at(place, "review", columns(comparisons, fields));
        this.tables = tables;
        this.fields = List.copyOf(fields);
        this.values = new RowValues(tables.dictionaries());
        this.comparisons = comparisons.size();
    }

    private static List<SheetColumn> columns(List<Comparison> comparisons, List<FieldPlan> fields) {
        List<SheetColumn> columns = new ArrayList<>(EvidenceColumns.ofPair(comparisons));
        for (FieldPlan field : fields) {
            columns.add(SheetColumn.text("left_" + EvidenceColumns.plain(field.name())));
            columns.add(SheetColumn.text("right_" + EvidenceColumns.plain(field.name())));
        }
        columns.add(SheetColumn.text("decision"));
        return columns;
    }

    /// Lines that one thread makes; they are not in the file until they are added.
    public final class Lines {
        private final Rows rows = sheet.rows();

        public void add(int leftRow, int rightRow, double probability, double bits, byte[] levels) {
            rows.text(tables.left().ids().of(leftRow));
            rows.text(tables.right().ids().of(rightRow));
            rows.decimal(probability);
            rows.decimal(bits);
            for (int i = 0; i < comparisons; i++) {
                rows.word(levels[i]);
            }
            for (FieldPlan field : fields) {
                rows.text(values.of(tables.left(), field, leftRow));
                rows.text(values.of(tables.right(), field, rightRow));
            }
            rows.text("");
            rows.endRow();
        }
    }

    public Lines lines() {
        return new Lines();
    }

    /// @param lines of this file; empty again afterwards
    public void add(Lines lines) throws IOException {
        sheet.add(lines.rows);
    }

    public void finish() throws IOException {
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
