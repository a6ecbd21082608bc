package org.regjistri.linkage.compare;

import java.util.EnumMap;
import java.util.Map;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.table.Tables;

/// All values of both tables, each prepared once however many rows have it.
public final class PreparedValues {
    private final Map<FieldKind, SpelledValues> spelled = new EnumMap<>(FieldKind.class);
    private final Map<FieldKind, DateValues> dates = new EnumMap<>(FieldKind.class);

    private PreparedValues(Tables tables) {
        var names = new Spellings();
        for (FieldKind kind : FieldKind.values()) {
            var dictionary = tables.dictionaries().get(kind);
            if (dictionary == null) {
                continue;
            }
            switch (kind) {
                case DATE -> dates.put(kind, new DateValues(dictionary));
                case GIVEN_NAME, SURNAME, FULL_NAME -> spelled.put(kind, new SpelledValues(kind, dictionary, names));
                case SEX, PLACE, NUMBER, TEXT, CATEGORY ->
                    spelled.put(kind, new SpelledValues(kind, dictionary, new Spellings()));
            }
        }
    }

    public static PreparedValues of(Tables tables) {
        var values = new PreparedValues(tables);
        values.catchUp();
        return values;
    }

    /// @throws IllegalArgumentException where no field is of this kind
    public Prepared of(FieldKind kind) {
        return kind == FieldKind.DATE ? dates() : spelled(kind);
    }

    /// A value as it is compared: folded, with single blanks between its words; empty where it says nothing.
    ///
    /// @throws IllegalArgumentException where no field is of this kind, and for dates, which have no spelling
    public String spelling(FieldKind kind, int code) {
        return spelled(kind).text(code);
    }

    /// Prepares what came into the dictionaries since. Nothing may compare meanwhile.
    public void catchUp() {
        spelled.values().forEach(SpelledValues::catchUp);
        dates.values().forEach(DateValues::catchUp);
    }

    SpelledValues spelled(FieldKind kind) {
        return present(kind, spelled);
    }

    DateValues dates() {
        return present(FieldKind.DATE, dates);
    }

    private static <P> P present(FieldKind kind, Map<FieldKind, P> kinds) {
        P values = kinds.get(kind);
        if (values == null) {
            throw new IllegalArgumentException("No values of " + kind);
        }
        return values;
    }
}
