package org.regjistri.linkage.blocking;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Makes the index of one key: rows first go on heaps, then heap by heap into their buckets.
final class KeyIndexMaking {
    /// Hashes on one heap, about.
    private static final int HEAP_BITS = 13;
    private static final int HEAPS_BITS_MAX = 10;
    /// More rows are gone through several times, to hold fewer at a time.
    private static final int ROWS_AT_A_TIME = 20_000_000;
    private static final int TIMES_MAX = 4;

    private final int bits;
    private final int blockMax;
    private final HashHeaps heaps;
    private final int[] starts;
    private final int[] bucketEnds;
    private long[] sorted = new long[0];
    private int kept;

    /// @param bits that say the bucket
    KeyIndexMaking(int bits, int blockMax, HashHeaps heaps) {
        this.bits = bits;
        this.blockMax = blockMax;
        this.heaps = heaps;
        this.starts = new int[(1 << bits) + 1];
        this.bucketEnds = new int[1 << (bits - heapBits())];
    }

    private int heapBits() {
        return Math.clamp(bits + 4L - HEAP_BITS, 0, Math.min(bits, HEAPS_BITS_MAX));
    }

    KeyIndex of(KeyedRows rows, EntryMemory memory) {
        int times = Math.clamp(Math.ceilDiv(rows.count(), ROWS_AT_A_TIME), 1, TIMES_MAX);
        // Most keys give one hash for a row.
        int expected = (rows.count() + rows.count() / 8) / times;
        MemorySegment entries = MemorySegment.NULL;
        for (int time = 0; time < times; time++) {
            heaps.clear(heapBits(), expected);
            int from = heaps.heaps() * time / times;
            int to = heaps.heaps() * (time + 1) / times;
            int all = Math.toIntExact(rows.addTo(heaps, from, to));
            if (time == 0) {
                entries = memory.longs(all);
            }
            for (int heap = from; heap < to; heap++) {
                addHeap(heap, entries);
            }
        }
        starts[starts.length - 1] = kept;
        return new KeyIndex(bits, starts, entries);
    }

    private void addHeap(int heap, MemorySegment entries) {
        int size = heaps.lay(heap);
        if (size > sorted.length) {
            sorted = new long[size + size / 4];
        }
        int firstBucket = heap * bucketEnds.length;
        sortIntoBuckets(heaps.heapHashes(), heaps.heapRows(), size, firstBucket);
        int from = 0;
        int start = kept;
        int keptHere = 0;
        for (int bucket = 0; bucket < bucketEnds.length; bucket++) {
            int to = bucketEnds[bucket];
            Arrays.sort(sorted, from, to);
            starts[firstBucket + bucket] = start + keptHere;
            int end = KeyIndex.keepSmall(sorted, from, to, blockMax);
            if (from > keptHere) {
                System.arraycopy(sorted, from, sorted, keptHere, end - from);
            }
            keptHere += end - from;
            from = to;
        }
        EntryMemory.setAll(entries, start, sorted, keptHere);
        kept = start + keptHere;
    }

    private void sortIntoBuckets(long[] hashes, int[] rows, int size, int firstBucket) {
        Arrays.fill(bucketEnds, 0);
        for (int i = 0; i < size; i++) {
            bucketEnds[KeyIndex.bucket(hashes[i], bits) - firstBucket]++;
        }
        int sum = 0;
        for (int bucket = 0; bucket < bucketEnds.length; bucket++) {
            int count = bucketEnds[bucket];
            bucketEnds[bucket] = sum;
            sum += count;
        }
        for (int i = 0; i < size; i++) {
            int bucket = KeyIndex.bucket(hashes[i], bits) - firstBucket;
            sorted[bucketEnds[bucket]++] = KeyIndex.entry(hashes[i], bits, rows[i]);
        }
    }
}
