package org.regjistri.kernel.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.regjistri.kernel.table.TableRow;

/// Given names that one person may bear under several forms: short forms (`Muhamet` and `Meti`,
/// `Aleksandar` and `Aca`) and doublets of one name in several languages (`Jusuf` and `Isuf`).
///
/// The rows of `name-variants.tsv` are families of forms. Two names are forms of one when they stand in
/// one family; a short form may stand in several (`Mujo` is `Muhamed` or `Mustafa`), and that does not
/// make those one name. Names are asked for by their fold. Safe for threads.
public final class NameVariants {
    private static final int[] NONE = {};
    private static final NameVariants KNOWN =
            new NameVariants(TableRow.load(NameVariants.class, "name-variants.tsv", 5));

    private final String digest;
    private final List<SortedSet<String>> families = new ArrayList<>();
    private final Map<String, int[]> familiesOf = new HashMap<>();
    private final Map<String, SortedSet<String>> fullNamesOf = new HashMap<>();

    NameVariants(List<TableRow> rows) {
        this.digest = TableRow.digest(rows);
        rows.forEach(this::add);
    }

    /// The table as it is shipped.
    public static NameVariants known() {
        return KNOWN;
    }

    /// Of the table's rows: kept beside what was made with them, as a fold's version is.
    public String digest() {
        return digest;
    }

    /// Whether one person may bear both: they stand in one family. A name is a form of itself where the
    /// table knows it.
    public boolean areForms(String foldedOne, String foldedOther) {
        return haveCommon(familiesOf(foldedOne), familiesOf(foldedOther));
    }

    /// All names that stand with this one in a family, in the order of the alphabet, without itself.
    public SortedSet<String> formsOf(String folded) {
        SortedSet<String> forms = new TreeSet<>();
        for (int family : familiesOf(folded)) {
            forms.addAll(families.get(family));
        }
        forms.remove(folded);
        return Collections.unmodifiableSortedSet(forms);
    }

    /// The names that this one is short for, in the order of the alphabet, without itself; none for what is
    /// no short form.
    public SortedSet<String> fullNamesOf(String folded) {
        return Collections.unmodifiableSortedSet(fullNamesOf.getOrDefault(folded, Collections.emptySortedSet()));
    }

    /// The numbers of the families that the name stands in, rising; none for a name that the table does
    /// not know. For keys and for comparing many pairs: prepare them once for each name, then
    /// [#haveCommon].
    public int[] familiesOf(String folded) {
        return familiesOf.getOrDefault(folded, NONE).clone();
    }

    /// Whether two rising lists have a number in common.
    public static boolean haveCommon(int[] one, int[] other) {
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                return true;
            }
            if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    private void add(TableRow row) {
        if (!Set.of("m", "f", "u").contains(row.cell(3))) {
            throw row.refused("no such sex: " + row.cell(3));
        }
        Set<String> full = folded(row, row.list(0));
        Set<String> shortForms = folded(row, row.list(1));
        shortForms.removeAll(full);
        shortForms.forEach(
                form -> fullNamesOf.computeIfAbsent(form, _ -> new TreeSet<>()).addAll(full));
        Set<String> forms = new LinkedHashSet<>(full);
        forms.addAll(shortForms);
        if (forms.size() < 2) {
            throw row.refused("fewer than two forms that the fold tells apart");
        }
        int family = families.size();
        families.add(new TreeSet<>(forms));
        forms.forEach(form -> familiesOf.merge(
                form,
                new int[] {family},
                (known, one) ->
                        IntStream.concat(IntStream.of(known), IntStream.of(one)).toArray()));
    }

    private static Set<String> folded(TableRow row, List<String> written) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : written) {
            String folded = NameFold.current().fold(form);
            if (folded.isEmpty() || folded.contains(" ")) {
                throw row.refused("not one name: " + form);
            }
            forms.add(folded);
        }
        return forms;
    }
}
