package org.regjistri.linkage.blocking;

import java.util.Arrays;

/// Rows on the right that a row on the left is to be compared with. Safe for threads, each with its
/// own [Found].
public interface Candidates extends AutoCloseable {
    /// Empties `found` and puts in the rows on the right, each once, ascending. In one table with
    /// itself: only rows after `left`.
    void of(int left, Found found);

    @Override
    void close();

    /// A list of rows that is used again and again.
    final class Found {
        private static final int INSERTION_MAX = 24;

        private final KeyScratch scratch = new KeyScratch();
        private final Lookups lookups = new Lookups();
        private int[] rows = new int[64];
        private int size;

        public int size() {
            return size;
        }

        public int row(int at) {
            return rows[at];
        }

        public void clear() {
            size = 0;
        }

        public void add(int row) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
            }
            rows[size++] = row;
        }

        /// Ascending, each row once.
        public void sortDistinct() {
            if (size <= INSERTION_MAX) {
                insertDistinct();
                return;
            }
            Arrays.sort(rows, 0, size);
            int kept = 1;
            for (int i = 1; i < size; i++) {
                if (rows[i] != rows[kept - 1]) {
                    rows[kept++] = rows[i];
                }
            }
            size = kept;
        }

        /// Most lists are short and come as a few ascending runs.
        private void insertDistinct() {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int row = rows[i];
                int at = kept;
                while (at > 0 && rows[at - 1] > row) {
                    at--;
                }
                if (at == 0 || rows[at - 1] != row) {
                    System.arraycopy(rows, at, rows, at + 1, kept - at);
                    rows[at] = row;
                    kept++;
                }
            }
            size = kept;
        }

        /// Of a sorted list, only what is above `row`.
        void keepAfter(int row) {
            int at = Arrays.binarySearch(rows, 0, size, row);
            int from = at < 0 ? -at - 1 : at + 1;
            System.arraycopy(rows, from, rows, 0, size - from);
            size -= from;
        }

        /// Of a sorted list, all but `row`.
        void remove(int row) {
            int at = Arrays.binarySearch(rows, 0, size, row);
            if (at >= 0) {
                System.arraycopy(rows, at + 1, rows, at, size - at - 1);
                size--;
            }
        }

        KeyScratch scratch() {
            return scratch;
        }

        Lookups lookups() {
            return lookups;
        }
    }
}
