package org.regjistri.linkage.compare;

import java.util.EnumMap;
import java.util.Map;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.table.Tables;

/// All values of both tables, each prepared once however many rows have it.
public final class PreparedValues {
    private final Map<FieldKind, Prepared> kinds = new EnumMap<>(FieldKind.class);

    private PreparedValues() {}

    public static PreparedValues of(Tables tables) {
        throw new UnsupportedOperationException("Comes with the next commit: " + tables);
    }

    /// @throws IllegalArgumentException where no field is of this kind
    public Prepared of(FieldKind kind) {
        Prepared prepared = kinds.get(kind);
        if (prepared == null) {
            throw new IllegalArgumentException("No values of " + kind);
        }
        return prepared;
    }

    /// Prepares what came into the dictionaries since. Nothing may compare meanwhile.
    public void catchUp() {}
}
