package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.PersonTable;

/// What the parts of all keys are in the rows of one table: taken once for a row, then put
/// together to each key.
final class KeyParts {
    private final Column[] columns;
    private final Takes.Mixed[] taken;

    KeyParts(List<KeyPlan.Part> parts, PersonTable table, Map<String, FieldKind> kinds, Takes takes) {
        columns = new Column[parts.size()];
        taken = new Takes.Mixed[parts.size()];
        for (int i = 0; i < columns.length; i++) {
            KeyPlan.Part part = parts.get(i);
            columns[i] = table.column(part.field());
            taken[i] = takes.of(BlockingKey.kind(kinds, part.field()), part.take());
        }
    }

    /// For each part, at which places of a sample there is something to take.
    List<BitSet> written(int[] sample, int parts) {
        List<BitSet> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            all.add(new BitSet());
        }
        KeyScratch scratch = new KeyScratch();
        for (int i = 0; i < sample.length; i++) {
            take(sample[i], scratch);
            for (int part = 0; part < parts; part++) {
                all.get(part).set(i, scratch.from(part) < scratch.to(part));
            }
        }
        return all;
    }

    void take(int row, KeyScratch scratch) {
        scratch.clear();
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            Takes.Mixed of = taken[i];
            int to = column.to(row);
            for (int at = column.from(row); at < to; at++) {
                of.addTo(scratch, column.code(at));
            }
            scratch.endPart();
        }
    }
}
