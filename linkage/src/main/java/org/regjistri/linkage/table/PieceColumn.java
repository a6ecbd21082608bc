package org.regjistri.linkage.table;

import java.util.Queue;

/// A column of a piece of a file, with codes of the thread that read it. Its array is used again
/// for a later piece once it has been put down.
sealed interface PieceColumn {
    /// What codes of this piece stand for, as far as no earlier piece of the thread has said.
    NewValues news();

    final class Codes implements PieceColumn {
        private final int[] codes;
        private final int rows;
        private final NewValues news;
        private final Queue<int[]> spare;

        Codes(int[] codes, int rows, NewValues news, Queue<int[]> spare) {
            this.codes = codes;
            this.rows = rows;
            this.news = news;
            this.spare = spare;
        }

        @Override
        public NewValues news() {
            return news;
        }

        int rows() {
            return rows;
        }

        /// Puts them down, once, from `start` on, under their codes of the whole file.
        void put(PackedCodes all, int start, int[] translation) {
            for (int i = 0; i < rows; i++) {
                all.set(start + i, codes[i] < 0 ? -1 : translation[codes[i]]);
            }
            spare.add(codes);
        }
    }

    final class Keys implements PieceColumn {
        private final long[] keys;
        private final int rows;
        private final NewValues news;
        private final Queue<long[]> spare;

        Keys(long[] keys, int rows, NewValues news, Queue<long[]> spare) {
            this.keys = keys;
            this.rows = rows;
            this.news = news;
            this.spare = spare;
        }

        @Override
        public NewValues news() {
            return news;
        }

        int rows() {
            return rows;
        }

        /// Puts them down, once, from `start` on, under their codes of the whole file.
        void put(LongRow.Growing all, int start, int[] translation) {
            for (int i = 0; i < rows; i++) {
                long key = keys[i];
                boolean asItIs = key >= 0 || key == RawColumn.MISSING;
                all.set(start + i, asItIs ? key : -1L - translation[(int) (-1 - key)]);
            }
            spare.add(keys);
        }
    }
}
