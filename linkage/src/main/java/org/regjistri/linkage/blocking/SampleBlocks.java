package org.regjistri.linkage.blocking;

import java.util.Arrays;

/// The blocks of one key in which rows of a sample stand: how many rows on the right each has, and which where they are
/// few.
final class SampleBlocks {
    /// Blocks up to this size say which rows they have.
    static final int LISTED_MAX = 32;

    private long[] hashes = new long[64];
    private int[] slots = filled(64);
    private int size;
    private int[] counts = new int[64];
    private int[] listed = new int[0];

    void want(long hash) {
        int at = place(hash);
        if (slots[at] >= 0) {
            return;
        }
        hashes[at] = hash;
        slots[at] = size++;
        if (4 * size >= hashes.length) {
            grow();
        }
    }

    /// After the last wanted one, before the first row.
    void begin() {
        counts = new int[size];
        listed = new int[size * LISTED_MAX];
    }

    /// For another part of the right table.
    SampleBlocks sameWanted() {
        SampleBlocks other = new SampleBlocks();
        other.hashes = hashes;
        other.slots = slots;
        other.size = size;
        other.begin();
        return other;
    }

    void add(long hash, int row) {
        int at = place(hash);
        int slot = slots[at];
        if (slot >= 0) {
            put(slot, row);
            counts[slot]++;
        }
    }

    private void put(int slot, int row) {
        if (counts[slot] < LISTED_MAX) {
            listed[slot * LISTED_MAX + counts[slot]] = row;
        }
    }

    /// Takes in what was found in the next part of the right table.
    void addAll(SampleBlocks next) {
        for (int slot = 0; slot < size; slot++) {
            for (int i = 0; i < next.counts[slot]; i++) {
                if (i < LISTED_MAX) {
                    put(slot, next.listed[slot * LISTED_MAX + i]);
                }
                counts[slot]++;
            }
        }
    }

    /// Rows on the right.
    int count(long hash) {
        int slot = slots[place(hash)];
        return slot < 0 ? 0 : counts[slot];
    }

    /// Only of blocks up to [#LISTED_MAX].
    int row(long hash, int at) {
        return listed[slots[place(hash)] * LISTED_MAX + at];
    }

    private int place(long hash) {
        int at = (int) hash & (hashes.length - 1);
        while (slots[at] >= 0 && hashes[at] != hash) {
            at = (at + 1) & (hashes.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldSlots = slots;
        hashes = new long[2 * oldHashes.length];
        slots = filled(2 * oldHashes.length);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldSlots[i] >= 0) {
                int at = place(oldHashes[i]);
                hashes[at] = oldHashes[i];
                slots[at] = oldSlots[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, -1);
        return none;
    }
}
