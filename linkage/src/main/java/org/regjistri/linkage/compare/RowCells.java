package org.regjistri.linkage.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
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
    /// A value, [#NONE], or where several begin: -2 and below.
    private final int[] cells;
    /// How many, then these values.
    private final int[] several;

    private RowCells(int rows, int fields, int[] cells, int[] several) {
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
            return new RowCells(0, fields.size(), new int[0], new int[0]);
        }
        int[] cells = new int[rows * fields.size()];
        Field[] columns = fields.toArray(Field[]::new);
        List<int[]> pieces = IntStream.range(0, Math.ceilDiv(rows, ROWS_OF_A_PIECE))
                .parallel()
                .mapToObj(piece -> {
                    int from = piece * ROWS_OF_A_PIECE;
                    return laid(columns, from, Math.min(rows, from + ROWS_OF_A_PIECE), cells);
                })
                .toList();
        int[] several = new int[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int start = 0;
        for (int piece = 0; piece < pieces.size(); piece++) {
            int[] of = pieces.get(piece);
            System.arraycopy(of, 0, several, start, of.length);
            int from = piece * ROWS_OF_A_PIECE * columns.length;
            int to = Math.min(rows, (piece + 1) * ROWS_OF_A_PIECE) * columns.length;
            for (int at = from; start > 0 && at < to; at++) {
                cells[at] -= cells[at] < NONE ? start : 0;
            }
            start += of.length;
        }
        return new RowCells(rows, columns.length, cells, several);
    }

    /// @return values of cells that have several
    private static int[] laid(Field[] columns, int from, int to, int[] cells) {
        int[] several = new int[1_024];
        int size = 0;
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
                int cell = count == 0 ? NONE : values[0];
                if (count > 1) {
                    cell = -2 - size;
                    several = size + count >= several.length ? Arrays.copyOf(several, 2 * (size + count)) : several;
                    several[size++] = count;
                    System.arraycopy(values, 0, several, size, count);
                    size += count;
                }
                cells[(row * columns.length) + f] = cell;
            }
        }
        return Arrays.copyOf(several, size);
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

    /// Where the values begin that a cell stands for.
    int from(int cell) {
        return -1 - cell;
    }

    int to(int cell) {
        return from(cell) + several[-2 - cell];
    }

    int value(int at) {
        return several[at];
    }

    boolean contains(int cell, int value) {
        if (cell >= NONE) {
            return cell == value;
        }
        for (int at = from(cell); at < to(cell); at++) {
            if (several[at] == value) {
                return true;
            }
        }
        return false;
    }
}
