package org.regjistri.linkage.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Many numbers, in half the room where they are small.
sealed interface LongRow {
    long at(int row);

    /// Numbers that come one after another: in small room until one doesn't fit.
    final class Growing {
        private int[] small = new int[0];
        private long @Nullable [] wide;

        int rows() {
            return wide == null ? small.length : wide.length;
        }

        void widen(int rows) {
            if (wide == null) {
                small = Arrays.copyOf(small, rows);
            } else {
                wide = Arrays.copyOf(wide, rows);
            }
        }

        void set(int row, long number) {
            if (wide != null) {
                wide[row] = number;
            } else if (number == RawColumn.MISSING) {
                small[row] = Integer.MIN_VALUE;
            } else if (number == (int) number && number != Integer.MIN_VALUE) {
                small[row] = (int) number;
            } else {
                wide = new long[small.length];
                for (int before = 0; before < row; before++) {
                    wide[before] = Narrow.number(small[before]);
                }
                wide[row] = number;
                small = new int[0];
            }
        }

        LongRow row() {
            return wide == null ? new Narrow(small) : new Wide(wide);
        }
    }

    final class Wide implements LongRow {
        private final long[] numbers;

        Wide(long[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public long at(int row) {
            return numbers[row];
        }
    }

    final class Narrow implements LongRow {
        private final int[] numbers;

        Narrow(int[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public long at(int row) {
            return number(numbers[row]);
        }

        private static long number(int kept) {
            return kept == Integer.MIN_VALUE ? RawColumn.MISSING : kept;
        }
    }
}
