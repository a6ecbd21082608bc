package org.regjistri.linkage.blocking;

import java.util.Arrays;

/// The blocks of one key in which rows of a sample stand: how many rows on the right each has, and
/// which where they are few. Most rows on the right stand in none of them; a set of bits tells.
final class SampleBlocks {
    /// Blocks up to this size say which rows they have.
    static final int LISTED_MAX = 100;

    private static final int BITS_FOR_HASH = 32;

    private long[] hashes = new long[64];
    private int[] slots = filled(64);
    private int size;
    private long[] wanted = new long[1];
    private int[] counts = new int[0];
    private int[] heads = new int[0];
    private int[] rows = new int[64];
    private int[] next = new int[64];
    private int listed;

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
        heads = filled(size);
        wanted = new long[Math.max(1, Integer.highestOneBit(size * BITS_FOR_HASH) / Long.SIZE)];
        for (int i = 0; i < hashes.length; i++) {
            if (slots[i] >= 0) {
                wanted[word(hashes[i])] |= bit(hashes[i]);
            }
        }
    }

    /// For another part of the right table.
    SampleBlocks sameWanted() {
        SampleBlocks other = new SampleBlocks();
        other.hashes = hashes;
        other.slots = slots;
        other.size = size;
        other.wanted = wanted;
        other.counts = new int[size];
        other.heads = filled(size);
        return other;
    }

    /// Puts a row under those of its keys that are wanted.
    ///
    /// @param scratch with its keys; which may stand there twice
    void addOf(KeyScratch scratch, int row) {
        boolean any = false;
        for (int at = 0; at < scratch.keyCount(); at++) {
            any |= isLikelyWanted(scratch.key(at));
        }
        if (any) {
            scratch.keepDistinctKeys();
            for (int at = 0; at < scratch.keyCount(); at++) {
                if (isLikelyWanted(scratch.key(at))) {
                    add(scratch.key(at), row);
                }
            }
        }
    }

    private boolean isLikelyWanted(long hash) {
        return (wanted[word(hash)] & bit(hash)) != 0;
    }

    private int word(long hash) {
        return (int) (hash >>> Integer.SIZE) & (wanted.length - 1);
    }

    private static long bit(long hash) {
        return 1L << (hash >>> (Long.SIZE - 6));
    }

    private void add(long hash, int row) {
        int slot = slots[place(hash)];
        if (slot >= 0) {
            put(slot, row);
            counts[slot]++;
        }
    }

    private void put(int slot, int row) {
        if (counts[slot] >= LISTED_MAX) {
            return;
        }
        if (listed == rows.length) {
            rows = Arrays.copyOf(rows, 2 * listed);
            next = Arrays.copyOf(next, 2 * listed);
        }
        rows[listed] = row;
        next[listed] = heads[slot];
        heads[slot] = listed++;
    }

    /// Takes in what was found in another part of the right table.
    void addAll(SampleBlocks other) {
        for (int slot = 0; slot < size; slot++) {
            int before = counts[slot];
            for (int at = other.heads[slot]; at >= 0; at = other.next[at]) {
                put(slot, other.rows[at]);
                counts[slot]++;
            }
            counts[slot] = before + other.counts[slot];
        }
    }

    /// Rows on the right.
    int count(long hash) {
        int slot = slots[place(hash)];
        return slot < 0 ? 0 : counts[slot];
    }

    /// Puts the rows of a block into `found`, where it has no more than [#LISTED_MAX].
    void addSmall(long hash, Candidates.Found found) {
        int slot = slots[place(hash)];
        if (slot >= 0 && counts[slot] <= LISTED_MAX) {
            for (int at = heads[slot]; at >= 0; at = next[at]) {
                found.add(rows[at]);
            }
        }
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
