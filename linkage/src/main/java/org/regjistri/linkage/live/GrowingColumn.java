package org.regjistri.linkage.live;

import java.util.Arrays;
import org.regjistri.linkage.table.Column;

/// A column with rows behind it that came later.
final class GrowingColumn implements Column {
    /// Positions from here on are of later rows: no column of a file is so long.
    private static final int LATER = 1 << 30;
    private final Column base;
    private final int baseRows;
    private int[] ends = new int[16];
    private int[] codes = new int[16];
    private int rows;

    GrowingColumn(Column base, int baseRows) {
        this.base = base;
        this.baseRows = baseRows;
    }

    /// @param more codes of the next row, no code twice
    void add(int[] more) {
        int from = rows == 0 ? 0 : ends[rows - 1];
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rows);
        }
        if (from + more.length > codes.length) {
            codes = Arrays.copyOf(codes, (2 * codes.length) + more.length);
        }
        System.arraycopy(more, 0, codes, from, more.length);
        ends[rows++] = from + more.length;
    }

    @Override
    public int from(int row) {
        return row < baseRows ? base.from(row) : row == baseRows ? LATER : LATER + ends[row - baseRows - 1];
    }

    @Override
    public int to(int row) {
        return row < baseRows ? base.to(row) : LATER + ends[row - baseRows];
    }

    @Override
    public int code(int at) {
        return at < LATER ? base.code(at) : codes[at - LATER];
    }
}
