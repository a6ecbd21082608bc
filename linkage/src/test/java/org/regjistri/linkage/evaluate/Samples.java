package org.regjistri.linkage.evaluate;

import java.util.List;
import java.util.Map;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.resolve.Links;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Tables that say nothing but who is who, and links that were found there.
final class Samples {
    private Samples() {}

    /// @param truth the true person of each row
    static PersonTable table(String prefix, int... truth) {
        var strata = new PersonTable.Strata() {
            @Override
            public int of(int row) {
                return row % 2;
            }

            @Override
            public List<String> names() {
                return List.of("even", "odd");
            }
        };
        return new PersonTable(
                truth.length, row -> prefix + row, Map.of(), Map.of(), _ -> true, strata, row -> truth[row]);
    }

    static Tables two(int[] left, int[] right) {
        return new Tables(table("l", left), table("r", right), false, Map.of());
    }

    static Tables one(int... truth) {
        PersonTable table = table("", truth);
        return new Tables(table, table, true, Map.of());
    }

    /// @param pairs left row, right row and probability one after another
    static Question question(Tables tables, double... pairs) {
        var scored = new Scored();
        for (int i = 0; i < pairs.length; i += 3) {
            scored.add((int) pairs[i], (int) pairs[i + 1], (float) pairs[i + 2]);
        }
        var links = new Links(scored, at -> pairs[3 * at + 2]);
        return Question.byThresholds(tables, Truth.of(tables), links, Thresholds.USUAL);
    }

    /// Finds the same row on the right only.
    static Candidates sameNumber() {
        return new Candidates() {
            @Override
            public void of(int left, Found found) {
                found.clear();
                found.add(left);
            }

            @Override
            public void close() {}
        };
    }
}
