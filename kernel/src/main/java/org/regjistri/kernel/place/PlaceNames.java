package org.regjistri.kernel.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.table.TableRow;

/// Which municipality a written name means, in any language and script, by names of today and of the
/// past: `Titova Mitrovica`, `Урошевац` and `Therandë` are found.
///
/// The rows of `place-names.tsv`, found by [PlaceFold]. Villages are not here: their table belongs to the
/// application's map. Safe for threads.
public final class PlaceNames {
    private static final PlaceNames KNOWN = new PlaceNames(TableRow.load(PlaceNames.class, "place-names.tsv", 7));

    private final String digest;
    private final Map<String, List<PlaceName>> byFold = new LinkedHashMap<>();

    PlaceNames(List<TableRow> rows) {
        this.digest = TableRow.digest(rows);
        for (TableRow row : rows) {
            String folded = PlaceFold.current().fold(row.cell(0));
            if (folded.isEmpty()) {
                throw row.refused("not a name");
            }
            byFold.computeIfAbsent(folded, _ -> new ArrayList<>()).add(PlaceName.of(row));
        }
    }

    /// The table as it is shipped.
    public static PlaceNames known() {
        return KNOWN;
    }

    /// Of the table's rows: kept beside what was made with them, as a fold's version is.
    public String digest() {
        return digest;
    }

    /// All names that fold as the text does, in the order of the table; none where nothing is known.
    public List<PlaceName> named(String text) {
        return List.copyOf(byFold.getOrDefault(PlaceFold.current().fold(text), List.of()));
    }

    /// The municipalities that somebody who wrote in that year can have meant.
    public SortedSet<MunicipalityCode> meant(String text, int year) {
        SortedSet<MunicipalityCode> meant = new TreeSet<>();
        named(text).stream().filter(name -> name.mayStandIn(year)).forEach(name -> meant.add(name.municipality()));
        return meant;
    }

    /// Every name of the municipality, in the order of the table.
    public List<PlaceName> of(MunicipalityCode municipality) {
        return byFold.values().stream()
                .flatMap(List::stream)
                .filter(name -> name.municipality().equals(municipality))
                .toList();
    }
}
