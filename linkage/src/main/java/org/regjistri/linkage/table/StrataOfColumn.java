package org.regjistri.linkage.table;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.plan.TablePlan;

/// The strata of a table: the values of a column, in the order in which they first stand in the
/// file, and last the rows without one.
record StrataOfColumn(FirstValue values, List<String> names) implements PersonTable.Strata {
    static final String NONE = "(none)";

    static PersonTable.Strata of(TablePlan table, TableFiles files) {
        if (table.stratum().isEmpty()) {
            return new StrataOfColumn(new FirstValue(List.of(), _ -> 0), List.of("all"));
        }
        List<String> names = new ArrayList<>();
        var values = new FirstValue(files.codes(table.stratum().get()), text -> {
            if (!names.contains(text)) {
                names.add(text);
            }
            return names.indexOf(text) + 1;
        });
        if (files.ranges().any(row -> values.of(row) == 0)) {
            names.add(NONE);
        }
        return new StrataOfColumn(values, List.copyOf(names));
    }

    @Override
    public int of(int row) {
        int stratum = values.of(row);
        return stratum == 0 ? names.size() - 1 : stratum - 1;
    }
}
