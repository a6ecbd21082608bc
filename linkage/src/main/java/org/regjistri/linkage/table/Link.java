package org.regjistri.linkage.table;

/// Which rows of a file belong to a row of the table: itself, or those that a join finds.
sealed interface Link {
    /// -1: none.
    int first(int row);

    /// The one after it; -1: none.
    int next(int joined);

    record Itself() implements Link {
        @Override
        public int first(int row) {
            return row;
        }

        @Override
        public int next(int joined) {
            return -1;
        }
    }

    final class Joined implements Link {
        private final int[] firsts;
        private final KeyIndex index;

        /// @param firsts first row of the other file, for each row of the table
        Joined(int[] firsts, KeyIndex index) {
            this.firsts = firsts;
            this.index = index;
        }

        @Override
        public int first(int row) {
            return firsts[row];
        }

        @Override
        public int next(int joined) {
            return index.next(joined);
        }
    }
}
