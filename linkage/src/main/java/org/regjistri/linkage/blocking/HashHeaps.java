package org.regjistri.linkage.blocking;

import java.util.Arrays;

/// Hashes with their rows on heaps by the first bits of the hash: one heap is so small that it is
/// sorted where the processor is quick, not all over the memory. Used again for one key after
/// another, as memory that is touched for the first time is dear.
final class HashHeaps {
    private static final int CHUNK_BITS = 9;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int NONE = -1;

    private long[] hashes = new long[0];
    private int[] rows = new int[0];
    /// By chunk: the one that goes on with its heap.
    private int[] next = new int[0];

    private int bits;
    /// By heap: its first chunk, and where it goes on.
    private int[] heads = new int[0];
    private int[] ends = new int[0];
    private int chunks;

    private long[] heapHashes = new long[0];
    private int[] heapRows = new int[0];

    /// Empties all heaps.
    ///
    /// @param bits of the hash that say the heap
    /// @param expected about how many hashes there will be
    void clear(int bits, int expected) {
        this.bits = bits;
        heads = new int[1 << bits];
        Arrays.fill(heads, NONE);
        ends = new int[1 << bits];
        chunks = 0;
        grow(expected / CHUNK + (1 << bits));
    }

    int heaps() {
        return heads.length;
    }

    int heap(long hash) {
        return (int) (hash >>> 1 >>> (Long.SIZE - 1 - bits));
    }

    void add(int heap, long hash, int row) {
        int at = ends[heap];
        if ((at & (CHUNK - 1)) == 0) {
            at = chunkAfter(heap, at);
        }
        hashes[at] = hash;
        rows[at] = row;
        ends[heap] = at + 1;
    }

    /// @param end where the last chunk of the heap ends
    private int chunkAfter(int heap, int end) {
        if (chunks == next.length) {
            grow(chunks + chunks / 2 + 1);
        }
        int chunk = chunks++;
        if (heads[heap] == NONE) {
            heads[heap] = chunk;
        } else {
            next[(end - 1) >>> CHUNK_BITS] = chunk;
        }
        next[chunk] = NONE;
        return chunk << CHUNK_BITS;
    }

    private void grow(int room) {
        if (room > next.length) {
            next = Arrays.copyOf(next, room);
            hashes = Arrays.copyOf(hashes, Math.multiplyExact(room, CHUNK));
            rows = Arrays.copyOf(rows, room * CHUNK);
        }
    }

    /// Lays a heap out, in the order in which it came.
    ///
    /// @return how many stand in [#heapHashes()] and [#heapRows()]
    int lay(int heap) {
        int size = 0;
        for (int chunk = heads[heap]; chunk != NONE; chunk = next[chunk]) {
            int from = chunk << CHUNK_BITS;
            int more = next[chunk] == NONE ? ends[heap] - from : CHUNK;
            if (size + more > heapRows.length) {
                heapHashes = Arrays.copyOf(heapHashes, 2 * (size + more));
                heapRows = Arrays.copyOf(heapRows, 2 * (size + more));
            }
            System.arraycopy(hashes, from, heapHashes, size, more);
            System.arraycopy(rows, from, heapRows, size, more);
            size += more;
        }
        return size;
    }

    long[] heapHashes() {
        return heapHashes;
    }

    int[] heapRows() {
        return heapRows;
    }
}
