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

    /// About how many entries there will be.
    int count() {
        return table.rows();
    }

    /// Puts those of some heaps there.
    ///
    /// @param from first heap
    /// @param to before this one
    /// @return how many there are on all heaps
    long addTo(HashHeaps heaps, int from, int to) {
        KeyScratch scratch = new KeyScratch();
        long all = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.wanted().is(row)) {
                parts.take(row, scratch);
                key.hashes(scratch);
                all += scratch.keyCount();
                for (int i = 0; i < scratch.keyCount(); i++) {
                    int heap = heaps.heap(scratch.key(i));
                    if (heap >= from && heap < to) {
                        heaps.add(heap, scratch.key(i), row);
                    }
                }
            }
        }
        return all;
    }
}
