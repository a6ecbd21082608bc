package org.regjistri.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether rows have one of the values that are asked for, in each of the columns that are asked.
@FunctionalInterface
interface Condition {
    boolean holds(int row);

    static Condition of(Map<String, Set<String>> values, TableFiles files) {
        List<Condition> all = new ArrayList<>();
        values.forEach((column, some) -> all.add(of(column, some, files)));
        if (all.size() == 1) {
            return all.getFirst();
        }
        return row -> {
            for (Condition one : all) {
                if (!one.holds(row)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Condition of(String column, Set<String> values, TableFiles files) {
        @Nullable Condition any = null;
        for (View<RawColumn.Codes> view : files.codes(column)) {
            Condition here = of(view, values);
            Condition before = any;
            any = before == null ? here : row -> before.holds(row) || here.holds(row);
        }
        return any == null ? _ -> false : any;
    }

    private static Condition of(View<RawColumn.Codes> view, Set<String> values) {
        ByteDictionary dictionary = view.column().values();
        boolean[] isOne = new boolean[dictionary.size()];
        for (String value : values) {
            int code = dictionary.code(value);
            if (code >= 0) {
                isOne[code] = true;
            }
        }
        return row -> {
            for (int at = view.link().first(row); at >= 0; at = view.link().next(at)) {
                int code = view.column().code(at);
                if (code >= 0 && isOne[code]) {
                    return true;
                }
            }
            return false;
        };
    }
}
