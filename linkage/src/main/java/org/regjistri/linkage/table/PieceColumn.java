package org.regjistri.linkage.table;

/// A column of a piece of a file, with codes of the thread that read it.
sealed interface PieceColumn {
    final class Codes implements PieceColumn {
        private int[] codes;

        Codes(int[] codes) {
            this.codes = codes;
        }

        /// Puts them down, once, from `start` on, under their codes of the whole file.
        void put(int[] all, int start, int[] translation) {
            for (int i = 0; i < codes.length; i++) {
                all[start + i] = codes[i] < 0 ? -1 : translation[codes[i]];
            }
            codes = new int[0];
        }
    }

    final class Keys implements PieceColumn {
        private long[] keys;

        Keys(long[] keys) {
            this.keys = keys;
        }

        /// Puts them down, once, from `start` on, under their codes of the whole file.
        void put(long[] all, int start, int[] translation) {
            for (int i = 0; i < keys.length; i++) {
                long key = keys[i];
                boolean asItIs = key >= 0 || key == RawColumn.MISSING;
                all[start + i] = asItIs ? key : -1L - translation[(int) (-1 - key)];
            }
            keys = new long[0];
        }
    }
}
