package org.regjistri.linkage.table;

import java.util.Arrays;

/// The rows of a table by a column that names them; rows of one name in the order of the file.
final class KeyIndex {
    private static final int NONE = -1;
    private final RawColumn.Keys keys;
    private final LongIndex numbers;
    private final int[] texts;

    /// The next row of the same name.
    private final int[] next;

    KeyIndex(RawColumn.Keys keys, int rows) {
        this.keys = keys;
        this.numbers = LongIndex.of(keys, rows);
        this.texts = new int[keys.values().size()];
        this.next = new int[rows];
        Arrays.fill(texts, NONE);
        Arrays.fill(next, NONE);
        for (int row = rows - 1; row >= 0; row--) {
            long key = keys.key(row);
            if (key >= 0) {
                next[row] = numbers.put(key, row);
            } else if (key != RawColumn.MISSING) {
                int text = (int) (-1 - key);
                next[row] = texts[text];
                texts[text] = row;
            }
        }
    }

    /// The next row of the same name; -1: none.
    int next(int row) {
        return next[row];
    }

    /// Looks up what another column names.
    Lookup of(RawColumn.Keys other) {
        int[] translation = new int[other.values().size()];
        for (int code = 0; code < translation.length; code++) {
            int own = keys.values().code(other.values(), code);
            translation[code] = own < 0 ? NONE : texts[own];
        }
        return key -> key >= 0 ? numbers.get(key) : key == RawColumn.MISSING ? NONE : translation[(int) (-1 - key)];
    }

    @FunctionalInterface
    interface Lookup {
        /// The first row of that name; -1: none.
        ///
        /// @param key of the column that looks up
        int first(long key);
    }
}
