package org.regjistri.kernel.place;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.table.TableRow;

/// The municipalities that were made after 1999 and those out of which they came: a person of Mamusha
/// stands in the books of Prizren. Rows of `new-municipalities.tsv`. Safe for threads.
public final class NewMunicipalities {
    private static final NewMunicipalities KNOWN =
            new NewMunicipalities(TableRow.load(NewMunicipalities.class, "new-municipalities.tsv", 4));

    private final String digest;
    private final Map<MunicipalityCode, Made> made = new TreeMap<>();

    private record Made(int since, SortedSet<MunicipalityCode> predecessors) {}

    NewMunicipalities(List<TableRow> rows) {
        this.digest = TableRow.digest(rows);
        rows.forEach(this::add);
    }

    /// The table as it is shipped.
    public static NewMunicipalities known() {
        return KNOWN;
    }

    /// Of the table's rows: kept beside what was made with them, as a fold's version is.
    public String digest() {
        return digest;
    }

    /// Where the municipality of today was in that year: itself, or those out of which it came.
    public SortedSet<MunicipalityCode> inYear(MunicipalityCode today, int year) {
        Made one = made.get(today);
        return one == null || year >= one.since()
                ? Collections.unmodifiableSortedSet(new TreeSet<>(List.of(today)))
                : one.predecessors();
    }

    /// Whether a place that one source counts to the first and another to the second may be one place:
    /// they are the same, or one came out of the other.
    public boolean mayBeOne(MunicipalityCode one, MunicipalityCode other) {
        return one.equals(other) || cameOutOf(one, other) || cameOutOf(other, one);
    }

    private boolean cameOutOf(MunicipalityCode one, MunicipalityCode other) {
        Made found = made.get(one);
        return found != null && found.predecessors().contains(other);
    }

    private void add(TableRow row) {
        if (!row.cell(0).matches("[0-9]{2}")
                || !row.cell(1).matches("[12][0-9]{3}")
                || row.list(2).isEmpty()) {
            throw row.refused("not a municipality, a year and predecessors");
        }
        SortedSet<MunicipalityCode> predecessors = new TreeSet<>();
        row.list(2).forEach(code -> predecessors.add(MunicipalityCode.of(code)));
        Made one = new Made(Integer.parseInt(row.cell(1)), Collections.unmodifiableSortedSet(predecessors));
        if (made.put(MunicipalityCode.of(row.cell(0)), one) != null) {
            throw row.refused("a second row of " + row.cell(0));
        }
    }
}
