package org.regjistri.linkage.blocking;

import java.util.Arrays;

/// All blocks that one row is looked up in: first where each may begin, then what stands there, so
/// that the machine waits for many places of its memory at a time and not for one after another.
final class Lookups {
    private int[] keys = new int[64];
    private long[] hashes = new long[64];
    private int[] guesses = new int[64];
    private long[] there = new long[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int key, long hash) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            guesses = Arrays.copyOf(guesses, 2 * size);
            there = Arrays.copyOf(there, 2 * size);
        }
        keys[size] = key;
        hashes[size++] = hash;
    }

    /// @param indexes by number of the key
    void addTo(Candidates.Found found, KeyIndex[] indexes) {
        for (int i = 0; i < size; i++) {
            guesses[i] = indexes[keys[i]].guess(hashes[i]);
        }
        for (int i = 0; i < size; i++) {
            there[i] = indexes[keys[i]].entryOrLast(guesses[i]);
        }
        for (int i = 0; i < size; i++) {
            indexes[keys[i]].addTo(found, hashes[i], guesses[i], there[i]);
        }
    }
}
