package org.regjistri.linkage.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.PersonTable;

/// A table of which only some rows can be seen at a time: those that were put in since it was last
/// cleared, with their relatives. Comparisons that were made over it compare whatever it holds;
/// since what they remember of two rows has to stay true, a row gets a number that none had before.
/// Not for several threads.
final class Window {
    /// Comparisons take row numbers up to 2^30.
    private static final int NUMBERS = 1 << 29;

    private final Layout layout;
    private final List<String> stratumNames;
    private final GrowingColumn[] values;
    private final SwitchedColumn[] shown;
    private final GrowingColumn[] relations;
    private int[] strata = new int[16];
    private int first;
    /// The numbers of the rows that are there while comparisons are made stay theirs.
    private int next = 1;

    /// @param first what the columns show until [#showRows()]
    Window(Layout layout, List<String> stratumNames, List<? extends Column> first) {
        this.layout = layout;
        this.stratumNames = stratumNames;
        values = columns(layout.columns().size());
        relations = columns(layout.relations().size());
        shown = new SwitchedColumn[values.length];
        Arrays.setAll(shown, i -> new SwitchedColumn(first.get(i)));
    }

    private static GrowingColumn[] columns(int count) {
        GrowingColumn[] columns = new GrowingColumn[count];
        Arrays.setAll(columns, _ -> new GrowingColumn());
        return columns;
    }

    void showRows() {
        for (int i = 0; i < shown.length; i++) {
            shown[i].show(values[i]);
        }
    }

    /// Whether there are hardly any numbers left for rows.
    boolean isWornOut() {
        return next > NUMBERS;
    }

    void clear() {
        first = next;
        for (GrowingColumn column : values) {
            column.clear(first);
        }
        for (GrowingColumn relation : relations) {
            relation.clear(first);
        }
    }

    Seen add(byte[] row) {
        RowReader from = new RowReader(row, 0);
        int number = from.number();
        String id = new String(from.bytes(from.number()), StandardCharsets.UTF_8);
        int at = person(from);
        for (GrowingColumn relation : relations) {
            for (int left = from.number(); left > 0; left--) {
                relation.add(person(from));
            }
            relation.endRow(at);
        }
        return new Seen(at, number, id);
    }

    /// @param row in the window
    /// @param number in the whole table
    record Seen(int row, int number, String id) {}

    private int person(RowReader from) {
        int row = next++;
        int at = row - first;
        if (at == strata.length) {
            strata = Arrays.copyOf(strata, 2 * at);
        }
        strata[at] = from.number();
        for (GrowingColumn column : values) {
            for (int left = from.number(); left > 0; left--) {
                column.add(from.number());
            }
            column.endRow(row);
        }
        return row;
    }

    /// @param rows so many the table says it has
    PersonTable table(int rows) {
        return new PersonTable(
                rows,
                _ -> "",
                named(layout.columns(), shown),
                named(layout.relations(), relations),
                _ -> true,
                new PersonTable.Strata() {
                    @Override
                    public int of(int row) {
                        return strata[row - first];
                    }

                    @Override
                    public List<String> names() {
                        return stratumNames;
                    }
                },
                _ -> -1);
    }

    private static Map<String, Column> named(List<String> names, Column... columns) {
        Map<String, Column> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            named.put(names.get(i), columns[i]);
        }
        return named;
    }
}
