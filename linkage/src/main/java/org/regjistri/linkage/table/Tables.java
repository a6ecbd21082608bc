package org.regjistri.linkage.table;

import java.util.List;
import java.util.Map;
import org.regjistri.linkage.plan.FieldKind;

/// Both tables, with dictionaries that they share: equal text has an equal code on both sides and in all fields of a
/// kind.
///
/// @param warnings what is odd about the files, in sentences
/// @param isOne whether a table is compared with itself; then `right` is `left`
public record Tables(
        PersonTable left,
        PersonTable right,
        boolean isOne,
        Map<FieldKind, Dictionary> dictionaries,
        List<String> warnings) {

    /// Without warnings.
    public Tables(PersonTable left, PersonTable right, boolean isOne, Map<FieldKind, Dictionary> dictionaries) {
        this(left, right, isOne, dictionaries, List.of());
    }
}
