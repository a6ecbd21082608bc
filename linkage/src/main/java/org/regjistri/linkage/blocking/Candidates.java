package org.regjistri.linkage.blocking;

/// Rows on the right that a row on the left is to be compared with. Safe for threads, each with its own [Found].
public interface Candidates extends AutoCloseable {
    /// Empties `found` and puts in the rows on the right, each once, ascending. In one table with itself: only rows
    /// after `left`.
    void of(int left, Found found);

    @Override
    void close();

    /// A list of rows that is used again and again.
    final class Found {
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
                rows = java.util.Arrays.copyOf(rows, 2 * size);
            }
            rows[size++] = row;
        }

        /// Ascending, each row once.
        public void sortDistinct() {
            java.util.Arrays.sort(rows, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || rows[i] != rows[kept - 1]) {
                    rows[kept++] = rows[i];
                }
            }
            size = kept;
        }
    }
}
