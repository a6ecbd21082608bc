package org.regjistri.linkage.blocking;

import java.util.List;
import java.util.Map;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.PersonTable;

/// What the parts of all keys are in the rows of one table: taken once for a row, then put together to each key.
final class KeyParts {
    private final Column[] columns;
    private final KeyValues.Taken[] taken;

    KeyParts(List<KeyPlan.Part> parts, PersonTable table, Map<String, FieldKind> kinds, KeyValues values) {
        columns = new Column[parts.size()];
        taken = new KeyValues.Taken[parts.size()];
        for (int i = 0; i < columns.length; i++) {
            KeyPlan.Part part = parts.get(i);
            columns[i] = table.column(part.field());
            taken[i] = values.of(BlockingKey.kind(kinds, part.field()), part.take());
        }
    }

    void take(int row, KeyScratch scratch) {
        scratch.clear();
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            KeyValues.Taken of = taken[i];
            int to = column.to(row);
            for (int at = column.from(row); at < to; at++) {
                int code = column.code(at);
                int keys = of.keys(code);
                for (int key = 0; key < keys; key++) {
                    scratch.addPart(of.key(code, key));
                }
            }
            scratch.endPart();
        }
    }
}
