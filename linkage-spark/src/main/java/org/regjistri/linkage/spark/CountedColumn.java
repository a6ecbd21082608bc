package org.regjistri.linkage.spark;

import org.regjistri.linkage.table.Column;

/// All values of a column in one row, each as often as it stands in the whole column: for who
/// counts values. Reads fast only from front to back. Not for several threads.
final class CountedColumn implements Column {
    private final int[] counts;
    private final int total;
    private int code;
    private int begin;

    CountedColumn(int... counts) {
        this.counts = counts;
        int sum = 0;
        for (int count : counts) {
            sum = Math.addExact(sum, count);
        }
        this.total = sum;
    }

    /// How often each code stands in a column.
    static int[] count(Column column, int rows, int codes) {
        int[] counts = new int[codes];
        for (int row = 0; row < rows; row++) {
            for (int at = column.from(row); at < column.to(row); at++) {
                counts[column.code(at)]++;
            }
        }
        return counts;
    }

    @Override
    public int from(int row) {
        return 0;
    }

    @Override
    public int to(int row) {
        return total;
    }

    @Override
    public int code(int at) {
        if (at < begin) {
            code = 0;
            begin = 0;
        }
        while (at - begin >= counts[code]) {
            begin += counts[code++];
        }
        return code;
    }
}
