package org.regjistri.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.TablePlan;

/// Reads one table.
record TableReader(LinkagePlan plan, SheetReader sheets, Dictionaries dictionaries, Truths truths, Warnings warnings) {
    PersonTable read(TablePlan table) {
        TableFiles files = TableFiles.read(table, sheets, warnings);
        var ids = ids(table, files);
        ids.check(files.main(), files.ranges());
        var filler = new ColumnFiller(files.ranges());
        Map<String, Column> relatives = new RelativeColumns(table, files, filler, warnings).make();
        Map<String, Column> fields = new FieldColumns(plan, table, files, relatives, dictionaries, filler).make();
        fields.forEach((field, column) -> warnOfEmptiness(table, field, column, files.rows()));
        return new PersonTable(
                files.rows(),
                ids,
                fields,
                relatives,
                wanted(table, files),
                StrataOfColumn.of(table, files),
                table.truth().map(truth -> truths.add(truth, files)).orElse(_ -> -1));
    }

    private static TableIds ids(TablePlan table, TableFiles files) {
        List<RawColumn> parts = new ArrayList<>();
        for (String name : table.id()) {
            RawColumn key = files.main().columns().get(new Request(name, true));
            parts.add(key == null ? files.main().codes(name) : key);
        }
        return new TableIds(parts);
    }

    private PersonTable.Wanted wanted(TablePlan table, TableFiles files) {
        if (table.only().isEmpty()) {
            return _ -> true;
        }
        Condition condition = Condition.of(table.only(), files);
        boolean[] wanted = new boolean[files.rows()];
        files.ranges().each((from, to) -> {
            for (int row = from; row < to; row++) {
                wanted[row] = condition.holds(row);
            }
        });
        if (!files.ranges().any(row -> wanted[row])) {
            throw new InputProblem(table.file(), "no row is left by `only: " + table.only() + "`");
        }
        return row -> wanted[row];
    }

    private void warnOfEmptiness(TablePlan table, String field, Column column, int rows) {
        int first = -1;
        boolean differ = false;
        for (int row = 0; row < rows && !differ; row++) {
            for (int at = column.from(row); at < column.to(row); at++) {
                differ |= first >= 0 && column.code(at) != first;
                first = column.code(at);
            }
        }
        if (first < 0) {
            warnings.add("Field `" + field + "` is empty in every row of " + table.file());
        } else if (!differ && rows > 1) {
            String text = dictionaries.of(plan.kind(field)).text(first);
            warnings.add("Field `" + field + "` has one value in all of " + table.file() + ": " + text);
        }
    }
}
