package org.regjistri.linkage.spark;

import java.util.Arrays;
import org.regjistri.linkage.table.Column;

/// Values of a window's rows. Rows count on when it is cleared: no number comes twice.
final class GrowingColumn implements Column {
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] codes = new int[32];
    private int size;
    private int open;
    private int first;
    private int rows;

    /// @param next number of the first row to come
    void clear(int next) {
        size = 0;
        open = 0;
        first = next;
        rows = 0;
    }

    void add(int code) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        codes[size++] = code;
    }

    /// What was added since the last end belongs to this row; rows between have none.
    void endRow(int row) {
        int at = row - first;
        if (at >= ends.length) {
            starts = Arrays.copyOf(starts, 2 * at + 1);
            ends = Arrays.copyOf(ends, 2 * at + 1);
        }
        while (rows < at) {
            starts[rows] = open;
            ends[rows++] = open;
        }
        starts[at] = open;
        ends[at] = size;
        open = size;
        rows = at + 1;
    }

    @Override
    public int from(int row) {
        return row - first < rows ? starts[row - first] : 0;
    }

    @Override
    public int to(int row) {
        return row - first < rows ? ends[row - first] : 0;
    }

    @Override
    public int code(int at) {
        return codes[at];
    }
}
