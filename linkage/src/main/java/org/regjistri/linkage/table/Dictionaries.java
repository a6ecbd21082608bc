package org.regjistri.linkage.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.regjistri.linkage.plan.FieldKind;

/// A dictionary for each kind of field, shared by both tables.
final class Dictionaries {
    private final Map<FieldKind, ByteDictionary> all = new EnumMap<>(FieldKind.class);

    ByteDictionary of(FieldKind kind) {
        return all.computeIfAbsent(kind, _ -> new ByteDictionary());
    }

    /// From the codes of a column to those of its kind.
    int[] translation(FieldKind kind, ByteDictionary values) {
        ByteDictionary target = of(kind);
        int[] translation = new int[values.size()];
        for (int code = 0; code < translation.length; code++) {
            translation[code] = target.intern(values, code);
        }
        return translation;
    }

    Map<FieldKind, Dictionary> asMap() {
        return Collections.unmodifiableMap(new EnumMap<FieldKind, Dictionary>(all));
    }
}
