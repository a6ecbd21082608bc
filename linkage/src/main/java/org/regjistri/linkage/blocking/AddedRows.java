package org.regjistri.linkage.blocking;

import java.util.Arrays;

/// Rows that came after a [KeyIndex] was built: chains in one growing hash table, the last added row first.
final class AddedRows {
    private static final int START = 16;

    private int[] heads = filled(2 * START);
    private long[] hashes = new long[START];
    private int[] rows = new int[START];
    private int[] next = new int[START];
    private int size;

    void add(int row, long hash) {
        if (size == rows.length) {
            grow();
        }
        hashes[size] = hash;
        rows[size] = row;
        chain(size++);
    }

    int size(long hash) {
        int found = 0;
        for (int at = heads[slot(hash)]; at >= 0; at = next[at]) {
            found += hashes[at] == hash ? 1 : 0;
        }
        return found;
    }

    void addTo(Candidates.Found found, long hash) {
        for (int at = heads[slot(hash)]; at >= 0; at = next[at]) {
            if (hashes[at] == hash) {
                found.add(rows[at]);
            }
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, 2 * size);
        rows = Arrays.copyOf(rows, 2 * size);
        next = Arrays.copyOf(next, 2 * size);
        heads = filled(4 * size);
        for (int at = 0; at < size; at++) {
            chain(at);
        }
    }

    private void chain(int at) {
        int slot = slot(hashes[at]);
        next[at] = heads[slot];
        heads[slot] = at;
    }

    private int slot(long hash) {
        return (int) hash & (heads.length - 1);
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, -1);
        return none;
    }
}
