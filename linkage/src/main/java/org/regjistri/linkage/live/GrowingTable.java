package org.regjistri.linkage.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;

/// A table that takes more rows. What is made over [#table()] (comparisons, indexes, scores)
/// sees the new rows by their numbers; only the count in a [PersonTable] is that of the time
/// when it was asked for. Not for several threads while it grows.
public final class GrowingTable {
    private final PersonTable base;
    private final Map<String, GrowingColumn> columns = new TreeMap<>();
    private final Map<String, GrowingColumn> relatives = new TreeMap<>();
    private final Map<String, Dictionary> dictionaries = new TreeMap<>();
    private final List<NewRow> added = new ArrayList<>();

    /// @param dictionaries that the table's codes are of; new values get codes there
    public GrowingTable(PersonTable base, List<FieldPlan> fields, Map<FieldKind, Dictionary> dictionaries) {
        this.base = base;
        base.columns().forEach((name, column) -> columns.put(name, new GrowingColumn(column, base.rows())));
        base.relatives().forEach((name, column) -> relatives.put(name, new GrowingColumn(column, base.rows())));
        for (FieldPlan field : fields) {
            Dictionary dictionary = dictionaries.get(field.kind());
            if (dictionary == null) {
                throw new IllegalArgumentException("No dictionary of " + field.kind() + " for " + field.name());
            }
            this.dictionaries.put(field.name(), dictionary);
        }
    }

    public int rows() {
        return base.rows() + added.size();
    }

    /// With the rows that there are now.
    public PersonTable table() {
        return new PersonTable(
                rows(), this::id, Map.copyOf(columns), Map.copyOf(relatives), this::wanted, new Strata(), this::truth);
    }

    /// The number of the new row.
    ///
    /// @throws IllegalArgumentException where the table has no such field, relation, relative
    ///     or stratum; nothing is added then
    public int add(NewRow row) {
        return addAll(List.of(row));
    }

    /// Rows that may be one another's relatives, by the numbers that they will have.
    ///
    /// @return the number of the first; the others follow it
    /// @throws IllegalArgumentException as [#add(NewRow)]
    public int addAll(List<NewRow> rows) {
        int first = rows();
        for (int i = 0; i < rows.size(); i++) {
            refuseUnknown(rows.get(i), first + i, first + rows.size());
        }
        rows.forEach(this::put);
        return first;
    }

    private void put(NewRow row) {
        columns.forEach((name, column) -> column.add(codes(name, row)));
        relatives.forEach((name, column) -> column.add(row.relatives().getOrDefault(name, List.of()).stream()
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray()));
        added.add(row);
    }

    /// @param end no relative is from this number on
    private void refuseUnknown(NewRow row, int itself, int end) {
        for (String field : row.fields().keySet()) {
            if (!columns.containsKey(field) || !dictionaries.containsKey(field)) {
                throw new IllegalArgumentException("No field " + field);
            }
        }
        row.relatives().forEach((relation, rows) -> {
            if (!relatives.containsKey(relation)) {
                throw new IllegalArgumentException("No relation " + relation);
            }
            for (int relative : rows) {
                if (relative < 0 || relative >= end || relative == itself) {
                    throw new IllegalArgumentException("No row " + relative + " for a " + relation);
                }
            }
        });
        if (base.strata().names().size() > 1 && !base.strata().names().contains(row.stratum())) {
            throw new IllegalArgumentException("No stratum " + row.stratum());
        }
    }

    private int[] codes(String field, NewRow row) {
        List<String> values = row.fields().getOrDefault(field, List.of());
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .mapToInt(value -> dictionary(field).intern(value))
                .distinct()
                .toArray();
    }

    private Dictionary dictionary(String field) {
        Dictionary dictionary = dictionaries.get(field);
        if (dictionary == null) {
            throw new IllegalArgumentException("No field " + field);
        }
        return dictionary;
    }

    private String id(int row) {
        return isBase(row) ? base.ids().of(row) : later(row).id();
    }

    private boolean wanted(int row) {
        return isBase(row) ? base.wanted().is(row) : later(row).wanted();
    }

    /// Nobody says who a new row really is.
    private int truth(int row) {
        return isBase(row) ? base.truth().of(row) : -1;
    }

    private boolean isBase(int row) {
        return row < base.rows();
    }

    private NewRow later(int row) {
        return added.get(row - base.rows());
    }

    private final class Strata implements PersonTable.Strata {
        @Override
        public int of(int row) {
            return isBase(row)
                    ? base.strata().of(row)
                    : Math.max(0, base.strata().names().indexOf(later(row).stratum()));
        }

        @Override
        public List<String> names() {
            return base.strata().names();
        }
    }
}
