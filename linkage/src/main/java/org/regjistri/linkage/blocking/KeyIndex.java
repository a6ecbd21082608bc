package org.regjistri.linkage.blocking;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// The rows of a table by one key. An entry is a row and 32 bits of its hash; the bits above these
/// say in which short bucket it stands, and there the entries are sorted. Two hashes of which the
/// first 32 bits and more are equal count as one: with millions of rows that joins a handful of
/// pairs that then compare badly.
///
/// A block with more rows than allowed is replaced by one entry that holds how many there were,
/// negative.
final class KeyIndex {
    private static final int BUCKET_BITS_MAX = 26;
    private static final int SCAN_MAX = 16;

    private final int bits;
    private final int[] starts;
    private final MemorySegment entries;
    /// The same where they are in memory and not in a file.
    private final long @Nullable [] array;

    KeyIndex(int bits, int[] starts, MemorySegment entries) {
        this.bits = bits;
        this.starts = starts;
        this.entries = entries;
        this.array = entries.heapBase().map(long[].class::cast).orElse(null);
    }

    /// @param blockMax larger blocks are left out
    /// @param heaps for sorting
    static KeyIndex of(KeyedRows rows, int blockMax, EntryMemory memory, HashHeaps heaps) {
        return new KeyIndexMaking(bits(rows.count()), blockMax, heaps).of(rows, memory);
    }

    /// How many bits say the bucket.
    private static int bits(int rows) {
        return Math.clamp(30L - Integer.numberOfLeadingZeros(Math.max(1, rows)), 1, BUCKET_BITS_MAX);
    }

    /// Replaces blocks with more rows than this by their size.
    void leaveOut(int blockMax) {
        long[] bucket = new long[64];
        int kept = 0;
        int from = 0;
        for (int i = 0; i < starts.length - 1; i++) {
            int to = starts[i + 1];
            int size = to - from;
            if (size > bucket.length) {
                bucket = new long[2 * size];
            }
            for (int at = 0; at < size; at++) {
                bucket[at] = entry(from + at);
            }
            from = to;
            starts[i] = kept;
            size = keepSmall(bucket, 0, size, blockMax);
            for (int at = 0; at < size; at++) {
                EntryMemory.set(entries, kept++, bucket[at]);
            }
        }
        starts[starts.length - 1] = kept;
    }

    /// Replaces blocks of a sorted bucket with more rows than `blockMax` by their size.
    ///
    /// @return where the bucket ends then
    static int keepSmall(long[] bucket, int start, int end, int blockMax) {
        if (end - start <= blockMax) {
            return end;
        }
        int kept = start;
        for (int from = start; from < end; ) {
            int to = from + 1;
            int tag = tag(bucket[from]);
            while (to < end && tag(bucket[to]) == tag) {
                to++;
            }
            if ((int) bucket[from] >= 0 && to - from > blockMax) {
                bucket[kept++] = join(tag, from - to);
            } else {
                System.arraycopy(bucket, from, bucket, kept, to - from);
                kept += to - from;
            }
            from = to;
        }
        return kept;
    }

    /// Where the bucket of a hash begins.
    int bucketStart(long hash) {
        return starts[bucket(hash, bits)];
    }

    /// The first entry of a bucket that begins here; where there is none, one that is above all.
    long entryOrLast(int start) {
        return start < starts[starts.length - 1] ? entry(start) : Long.MAX_VALUE;
    }

    /// Adds the rows in the block of a hash, unless they were left out.
    void addTo(Candidates.Found found, long hash) {
        int start = bucketStart(hash);
        addTo(found, hash, start, entryOrLast(start));
    }

    /// @param start of its bucket
    /// @param first entry there
    void addTo(Candidates.Found found, long hash, int start, long first) {
        int tag = tag(entry(hash, bits, 0));
        if (tag(first) > tag) {
            return;
        }
        int end = starts[bucket(hash, bits) + 1];
        for (int at = firstNotBelow(tag, start, end); at < end; at++) {
            long entry = entry(at);
            if (tag(entry) != tag || (int) entry < 0) {
                return;
            }
            found.add((int) entry);
        }
    }

    /// Where the block of a hash begins; negative where there is none.
    private int find(long hash) {
        int bucket = bucket(hash, bits);
        int end = starts[bucket + 1];
        int tag = tag(entry(hash, bits, 0));
        int from = firstNotBelow(tag, starts[bucket], end);
        return from < end && tag(entry(from)) == tag ? from : -1;
    }

    private long entry(int at) {
        long[] inMemory = array;
        return inMemory == null ? EntryMemory.get(entries, at) : inMemory[at];
    }

    private int firstNotBelow(int tag, int start, int end) {
        int from = start;
        int to = end;
        while (to - from > SCAN_MAX) {
            int middle = (from + to) >>> 1;
            if (tag(entry(middle)) < tag) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        while (from < to && tag(entry(from)) < tag) {
            from++;
        }
        return from;
    }

    /// Rows in the block of a hash, with those that were left out.
    int size(long hash) {
        int from = find(hash);
        return from < 0 ? 0 : sizeAt(from, hash);
    }

    /// Whether the block that begins here was left out.
    private boolean isLeftOut(int from) {
        return row(from) < 0;
    }

    private int sizeAt(int from, long hash) {
        return isLeftOut(from) ? -row(from) : end(from, hash) - from;
    }

    /// Where the block ends that begins here.
    private int end(int from, long hash) {
        int end = starts[bucket(hash, bits) + 1];
        int tag = tag(entry(from));
        return tag == Integer.MAX_VALUE ? end : firstNotBelow(tag + 1, from, end);
    }

    /// The row at this place; where a block was left out, minus its size.
    private int row(int at) {
        return (int) entry(at);
    }

    static int bucket(long hash, int bits) {
        return (int) (hash >>> (Long.SIZE - bits));
    }

    static long entry(long hash, int bits, int row) {
        return join((int) ((hash << bits) >>> Integer.SIZE), row);
    }

    private static long join(int tag, int row) {
        return ((long) tag << Integer.SIZE) | (row & 0xffff_ffffL);
    }

    private static int tag(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }
}
