package org.regjistri.linkage.table;

import java.util.Arrays;

/// Numbers, from 0 on, and a row for each. Dense numbers are places of an array, others are hashed.
sealed interface LongIndex {
    int NONE = -1;

    /// The row of a number; -1: none.
    int get(long number);

    /// Puts a row in the place of the one that was there.
    ///
    /// @return the one that was there; -1: none
    int put(long number, int row);

    /// An empty one with room for the numbers of a column.
    static LongIndex of(RawColumn.Keys keys, int rows) {
        long most = 0;
        for (int row = 0; row < rows; row++) {
            most = Math.max(most, keys.key(row));
        }
        return most < 4L * rows + (1 << 16) && most < Integer.MAX_VALUE - 8 ? new Dense((int) most + 1) : new Sparse();
    }

    final class Dense implements LongIndex {
        private final int[] rows;

        Dense(int size) {
            rows = new int[size];
            Arrays.fill(rows, NONE);
        }

        @Override
        public int get(long number) {
            return number < rows.length ? rows[(int) number] : NONE;
        }

        @Override
        public int put(long number, int row) {
            int before = rows[(int) number];
            rows[(int) number] = row;
            return before;
        }
    }

    final class Sparse implements LongIndex {
        private long[] numbers = new long[64];
        private int[] rows = new int[64];
        private int size;

        Sparse() {
            Arrays.fill(rows, NONE);
        }

        @Override
        public int get(long number) {
            return rows[place(number)];
        }

        @Override
        public int put(long number, int row) {
            if (size * 2 > rows.length) {
                grow();
            }
            int at = place(number);
            int before = rows[at];
            size += before == NONE ? 1 : 0;
            numbers[at] = number;
            rows[at] = row;
            return before;
        }

        private int place(long number) {
            int mask = rows.length - 1;
            long hash = number * 0x9E3779B97F4A7C15L;
            int at = (int) (hash >>> 32) & mask;
            while (rows[at] != NONE && numbers[at] != number) {
                at = (at + 1) & mask;
            }
            return at;
        }

        private void grow() {
            long[] oldNumbers = numbers;
            int[] oldRows = rows;
            numbers = new long[oldRows.length * 2];
            rows = new int[oldRows.length * 2];
            Arrays.fill(rows, NONE);
            for (int i = 0; i < oldRows.length; i++) {
                if (oldRows[i] != NONE) {
                    int at = place(oldNumbers[i]);
                    numbers[at] = oldNumbers[i];
                    rows[at] = oldRows[i];
                }
            }
        }
    }
}
