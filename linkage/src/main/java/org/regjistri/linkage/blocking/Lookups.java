package org.regjistri.linkage.blocking;

import java.util.Arrays;

/// All blocks that one row is looked up in: first where each may begin, then what stands there, so
/// that the machine waits for many places of its memory at a time and not for one after another.
final class Lookups {
    private int[] keys = new int[64];
    private long[] hashes = new long[64];
    private int[] starts = new int[64];
    private long[] first = new long[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int key, long hash) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
        }
        keys[size] = key;
        hashes[size++] = hash;
    }

    /// @param indexes by number of the key
    void addTo(Candidates.Found found, KeyIndex[] indexes) {
        for (int i = 0; i < size; i++) {
            starts[i] = indexes[keys[i]].bucketStart(hashes[i]);
        }
        for (int i = 0; i < size; i++) {
            first[i] = indexes[keys[i]].entryOrLast(starts[i]);
        }
        for (int i = 0; i < size; i++) {
            indexes[keys[i]].addTo(found, hashes[i], starts[i], first[i]);
        }
    }
}
