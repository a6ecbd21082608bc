package org.regjistri.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regjistri.linkage.plan.TruthPlan;

/// True persons of both tables under shared codes.
final class Truths {
    private final Map<String, Integer> persons = new HashMap<>();
    private final List<int[]> tables = new ArrayList<>();

    PersonTable.Truth add(TruthPlan plan, TableFiles files) {
        int[] codes = new int[files.rows()];
        Arrays.fill(codes, -1);
        for (View<RawColumn.Keys> view : files.keys(plan.column())) {
            for (int row = 0; row < codes.length; row++) {
                int at = view.link().first(row);
                String text = at < 0 || codes[row] >= 0 ? null : view.column().text(at);
                if (text != null) {
                    codes[row] = code(plan, text);
                }
            }
        }
        tables.add(codes);
        return row -> codes[row];
    }

    private int code(TruthPlan plan, String text) {
        if (plan.pattern().isEmpty()) {
            return persons.computeIfAbsent(text, _ -> persons.size());
        }
        var matcher = plan.pattern().get().matcher(text);
        return matcher.matches() ? persons.computeIfAbsent(matcher.group(1), _ -> persons.size()) : -1;
    }

    /// Takes the code from persons who stand only once in all.
    void forgetLoners() {
        int[] counts = new int[persons.size()];
        for (int[] codes : tables) {
            for (int code : codes) {
                if (code >= 0) {
                    counts[code]++;
                }
            }
        }
        for (int[] codes : tables) {
            for (int row = 0; row < codes.length; row++) {
                codes[row] = codes[row] >= 0 && counts[codes[row]] > 1 ? codes[row] : -1;
            }
        }
    }
}
