package org.regjistri.linkage.blocking;

import org.regjistri.linkage.table.PersonTable;

/// The rows of a table that are to be linked, each under the hashes of one key.
final class KeyedRows {
    private final PersonTable table;
    private final KeyParts parts;
    private final BlockingKey key;

    KeyedRows(PersonTable table, KeyParts parts, BlockingKey key) {
        this.table = table;
        this.parts = parts;
        this.key = key;
    }

    @FunctionalInterface
    interface Keyed {
        void accept(int row, long hash);
    }

    /// About how many entries there will be.
    int count() {
        return table.rows();
    }

    void each(Keyed action) {
        KeyScratch scratch = new KeyScratch();
        for (int row = 0; row < table.rows(); row++) {
            if (table.wanted().is(row)) {
                parts.take(row, scratch);
                key.hashes(scratch);
                for (int i = 0; i < scratch.keyCount(); i++) {
                    action.accept(row, scratch.key(i));
                }
            }
        }
    }
}
