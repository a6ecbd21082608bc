package org.regjistri.linkage.compare;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.regjistri.linkage.table.Column;

/// The values of a table row by row: all that a row says stands together in memory, so that a pair
/// of rows costs one wait for it and not one for each field. For the rows that were there when it
/// was made.
final class RowCells {
    /// A cell that says nothing.
    static final int NONE = -1;

    private static final int ROWS_OF_A_PIECE = 1 << 16;

    private final int rows;
    private final int fields;
    /// A value, [#NONE], or which list of several: -2 and below.
    private final int[] cells;
    /// By field.
    private final ValueSets[] several;

    private RowCells(int rows, int fields, int[] cells, ValueSets[] several) {
        this.rows = rows;
        this.fields = fields;
        this.cells = cells;
        this.several = several;
    }

    /// @param value what a code of the column stands for, negative where it says nothing; safe for
    ///     threads
    record Field(Column column, IntUnaryOperator value) {}

    /// Of no rows, where there would be more cells than an array holds.
    static RowCells of(List<Field> fields, int rows) {
        if ((long) rows * fields.size() > Integer.MAX_VALUE - 8) {
            return new RowCells(0, fields.size(), new int[0], noLists(fields.size()));
        }
        int[] cells = new int[rows * fields.size()];
        Field[] columns = fields.toArray(Field[]::new);
        int pieces = Math.ceilDiv(rows, ROWS_OF_A_PIECE);
        List<ValueSets[]> found = IntStream.range(0, pieces)
                .parallel()
                .mapToObj(piece -> laid(columns, from(piece, rows), from(piece + 1, rows), cells))
                .toList();
        ValueSets[] several = noLists(columns.length);
        List<int[][]> lists = found.stream().map(of -> internAll(of, several)).toList();
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            int[][] of = lists.get(piece);
            for (int row = from(piece, rows); row < from(piece + 1, rows); row++) {
                for (int f = 0; f < columns.length; f++) {
                    int cell = cells[(row * columns.length) + f];
                    if (cell < NONE) {
                        cells[(row * columns.length) + f] = ofList(of[f][list(cell)]);
                    }
                }
            }
        });
        return new RowCells(rows, columns.length, cells, several);
    }

    private static ValueSets[] noLists(int fields) {
        return Stream.generate(ValueSets::new).limit(fields).toArray(ValueSets[]::new);
    }

    private static int[][] internAll(ValueSets[] from, ValueSets[] into) {
        return IntStream.range(0, from.length)
                .mapToObj(field -> into[field].intern(from[field]))
                .toArray(int[][]::new);
    }

    private static int from(int piece, int rows) {
        return (int) Math.min(rows, (long) piece * ROWS_OF_A_PIECE);
    }

    private static int ofList(int list) {
        return -2 - list;
    }

    /// Which list a cell stands for that has several values.
    static int list(int cell) {
        return -2 - cell;
    }

    /// @return values of cells that have several
    private static ValueSets[] laid(Field[] columns, int from, int to, int[] cells) {
        ValueSets[] several = noLists(columns.length);
        int[] values = new int[8];
        for (int row = from; row < to; row++) {
            for (int f = 0; f < columns.length; f++) {
                Column column = columns[f].column;
                int first = column.from(row);
                int end = column.to(row);
                values = end - first > values.length ? new int[2 * (end - first)] : values;
                int count = 0;
                for (int at = first; at < end; at++) {
                    int value = columns[f].value.applyAsInt(column.code(at));
                    if (value >= 0 && !contains(values, count, value)) {
                        values[count++] = value;
                    }
                }
                int one = count == 0 ? NONE : values[0];
                cells[(row * columns.length) + f] = count > 1 ? ofList(several[f].intern(values, 0, count)) : one;
            }
        }
        return several;
    }

    private static boolean contains(int[] values, int count, int value) {
        for (int i = 0; i < count; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    /// Whether the row is here; one that came later is not.
    boolean has(int row) {
        return row < rows;
    }

    /// The value; [#NONE]; what is below stands for several. Of a row that is here.
    int cell(int row, int field) {
        return cells[(row * fields) + field];
    }

    /// What cells of a field stand for that have several values.
    ValueSets lists(int field) {
        return several[field];
    }

    boolean has(int row, int field, int value) {
        int cell = cell(row, field);
        return cell >= NONE ? cell == value : several[field].has(list(cell), value);
    }

    /// All values that a field has in any row.
    BitSet values(int field) {
        return IntStream.range(0, Math.ceilDiv(rows, ROWS_OF_A_PIECE))
                .parallel()
                .mapToObj(piece -> values(field, from(piece, rows), from(piece + 1, rows)))
                .reduce(new BitSet(), RowCells::both);
    }

    private BitSet values(int field, int from, int to) {
        var values = new BitSet();
        ValueSets lists = several[field];
        for (int row = from; row < to; row++) {
            int cell = cell(row, field);
            if (cell >= 0) {
                values.set(cell);
            } else if (cell < NONE) {
                int list = list(cell);
                for (int at = lists.from(list); at < lists.to(list); at++) {
                    values.set(lists.value(at));
                }
            }
        }
        return values;
    }

    private static BitSet both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.or(other);
        return both;
    }
}
