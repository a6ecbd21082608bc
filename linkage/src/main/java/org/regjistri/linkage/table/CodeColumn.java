package org.regjistri.linkage.table;

/// Columns in arrays.
sealed interface CodeColumn extends Column {
    /// At most one value in each row.
    final class Single implements CodeColumn {
        private final PackedCodes codes;

        /// @param codes of each row
        Single(PackedCodes codes) {
            this.codes = codes;
        }

        @Override
        public int from(int row) {
            return row;
        }

        @Override
        public int to(int row) {
            return codes.at(row) < 0 ? row : row + 1;
        }

        @Override
        public int code(int at) {
            return codes.at(at);
        }

        @Override
        public int first(int row) {
            return codes.at(row);
        }
    }

    final class Several implements CodeColumn {
        private final int[] starts;
        private final PackedCodes codes;

        Several(int[] starts, PackedCodes codes) {
            this.starts = starts;
            this.codes = codes;
        }

        @Override
        public int from(int row) {
            return starts[row];
        }

        @Override
        public int to(int row) {
            return starts[row + 1];
        }

        @Override
        public int code(int at) {
            return codes.at(at);
        }
    }
}
