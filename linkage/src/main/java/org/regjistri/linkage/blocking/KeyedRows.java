package org.regjistri.linkage.blocking;

import java.util.Arrays;
import org.regjistri.linkage.table.PersonTable;

/// The rows of a table that are to be linked, each under the hashes of one key. What the first pass
/// finds is kept for the next where that is not too much.
final class KeyedRows {
    private static final int KEPT_MAX = 10_000_000;

    private final PersonTable table;
    private final KeyParts parts;
    private final BlockingKey key;
    private long[] hashes;
    private int[] rows;
    private int kept;
    private boolean isKept;

    KeyedRows(PersonTable table, KeyParts parts, BlockingKey key) {
        this.table = table;
        this.parts = parts;
        this.key = key;
        // Most keys give one hash for a row.
        int expected = Math.min(KEPT_MAX, table.rows() + (table.rows() / 8) + 16);
        this.hashes = new long[expected];
        this.rows = new int[expected];
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
        if (isKept) {
            for (int i = 0; i < kept; i++) {
                action.accept(rows[i], hashes[i]);
            }
            return;
        }
        kept = 0;
        isKept = true;
        KeyScratch scratch = new KeyScratch();
        for (int row = 0; row < table.rows(); row++) {
            if (table.wanted().is(row)) {
                parts.take(row, scratch);
                key.hashes(scratch);
                for (int i = 0; i < scratch.keyCount(); i++) {
                    keep(row, scratch.key(i));
                    action.accept(row, scratch.key(i));
                }
            }
        }
    }

    private void keep(int row, long hash) {
        if (kept == KEPT_MAX) {
            isKept = false;
            return;
        }
        if (kept == rows.length) {
            int more = Math.min(kept + (kept / 2), KEPT_MAX);
            rows = Arrays.copyOf(rows, more);
            hashes = Arrays.copyOf(hashes, more);
        }
        rows[kept] = row;
        hashes[kept++] = hash;
    }
}
