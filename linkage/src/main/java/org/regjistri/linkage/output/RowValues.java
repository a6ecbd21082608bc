package org.regjistri.linkage.output;

import java.util.Map;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;

/// What a row says, as it is written there.
public final class RowValues {
    private static final String BETWEEN = " | ";
    private final Map<FieldKind, Dictionary> dictionaries;

    public RowValues(Map<FieldKind, Dictionary> dictionaries) {
        this.dictionaries = dictionaries;
    }

    /// All values of a field, ` | ` between them; empty where there is none.
    public String of(PersonTable table, FieldPlan field, int row) {
        Column column = table.columns().get(field.name());
        Dictionary dictionary = dictionaries.get(field.kind());
        if (column == null || dictionary == null) {
            return "";
        }
        var text = new StringBuilder();
        for (int at = column.from(row); at < column.to(row); at++) {
            text.append(text.isEmpty() ? "" : BETWEEN).append(dictionary.text(column.code(at)));
        }
        return text.toString();
    }
}
