package org.regjistri.linkage.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.plan.UnreadTable;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Plans, tables and pairs by hand.
public final class Cases {
    private Cases() {}

    public static LinkagePlan plan(Cardinality cardinality, String... once) {
        return UnreadTable.linkage(List.of(), cardinality, Set.of(once), Thresholds.USUAL);
    }

    public static Tables tables(int left, int right) {
        return new Tables(table(left, strata()), table(right, strata()), false, Map.of());
    }

    public static Tables oneTable(int rows) {
        PersonTable table = table(rows, strata());
        return new Tables(table, table, true, Map.of());
    }

    public static PersonTable table(int rows, PersonTable.Strata strata) {
        return new PersonTable(rows, Integer::toString, Map.of(), Map.of(), _ -> true, strata, _ -> -1);
    }

    /// Of each row by its number, the last for all that follow.
    public static PersonTable.Strata strata(String... names) {
        List<String> distinct = names.length == 0
                ? List.of("all")
                : List.of(names).stream().distinct().toList();
        return new PersonTable.Strata() {
            @Override
            public int of(int row) {
                return names.length == 0 ? 0 : distinct.indexOf(names[Math.min(row, names.length - 1)]);
            }

            @Override
            public List<String> names() {
                return distinct;
            }
        };
    }

    /// Left, right, bits; ordered.
    static Scored scored(double... triples) {
        Scored scored = new Scored();
        for (int i = 0; i < triples.length; i += 3) {
            scored.add((int) triples[i], (int) triples[i + 1], (float) triples[i + 2]);
        }
        return scored;
    }
}
