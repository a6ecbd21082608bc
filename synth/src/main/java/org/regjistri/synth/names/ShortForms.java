package org.regjistri.synth.names;

import org.regjistri.synth.tables.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What people are called at home: `Ramadan` is `Dan` or `Rama`.
public final class ShortForms {
    private final Map<Name, List<Name>> forms = new HashMap<>();

    public ShortForms() {
        for (String[] row : Rows.of(NameTables.class, "diminutives.tsv")) {
            Speech speech = Community.valueOf(row[0]).speech();
            List<Name> added = Arrays.stream(row[2].split(" ", -1))
                    .map(form -> new Name(form, speech))
                    .toList();
            forms.merge(new Name(row[1], speech), added, ShortForms::both);
        }
    }

    private static List<Name> both(List<Name> some, List<Name> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /// Empty where the name has none.
    public List<Name> of(Name forename) {
        return forms.getOrDefault(forename, List.of());
    }
}
