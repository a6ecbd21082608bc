package org.regjistri.synth.population;

import java.util.HashMap;
import java.util.Map;
import org.regjistri.synth.tables.Rows;

/// The rates by which the country lives; each says in its table whether it is published, known or assumed.
final class Rates {
    private final Map<String, Series> series = new HashMap<>();

    Rates() {
        Rows.of(Rates.class, "rates.tsv").forEach(cells -> series.put(cells[0], Series.of(cells[2])));
    }

    Series get(String name) {
        Series known = series.get(name);
        if (known == null) {
            throw new IllegalArgumentException("No rate " + name);
        }
        return known;
    }
}
