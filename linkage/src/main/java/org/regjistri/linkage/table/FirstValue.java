package org.regjistri.linkage.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/// The first value that a row has in a column, with what was made of each distinct value
/// beforehand.
final class FirstValue {
    private final List<View<RawColumn.Codes>> views;
    private final List<int[]> made;

    /// @param from what is made of a text; 0: as if it were missing
    FirstValue(List<View<RawColumn.Codes>> views, ToIntFunction<String> from) {
        this.views = views;
        this.made = views.stream()
                .map(view -> {
                    ByteDictionary values = view.column().values();
                    int[] of = new int[values.size()];
                    Arrays.setAll(of, code -> from.applyAsInt(values.text(code)));
                    return of;
                })
                .toList();
    }

    /// 0: none.
    int of(int row) {
        for (int i = 0; i < views.size(); i++) {
            Link link = views.get(i).link();
            for (int at = link.first(row); at >= 0; at = link.next(at)) {
                int code = views.get(i).column().code(at);
                if (code >= 0 && made.get(i)[code] != 0) {
                    return made.get(i)[code];
                }
            }
        }
        return 0;
    }
}
