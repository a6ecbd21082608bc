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
    private static final int STEPS_MAX = 16;

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

    /// How many bits say the bucket: about a dozen or two of rows stand in one, so that where the
    /// buckets begin is not all over the memory.
    private static int bits(int rows) {
        return Math.clamp(28L - Integer.numberOfLeadingZeros(Math.max(1, rows)), 1, BUCKET_BITS_MAX);
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

    /// Where in its bucket the block of a hash is likely to stand, since hashes are spread evenly.
    int guess(long hash) {
        int bucket = bucket(hash, bits);
        return guess(tag(hash, bits), starts[bucket], starts[bucket + 1]);
    }

    private static int guess(int tag, int start, int end) {
        return start + (int) (((tag - (long) Integer.MIN_VALUE) * (end - start)) >>> Integer.SIZE);
    }

    /// What stands there; behind the last entry something that is above all.
    long entryOrLast(int at) {
        return at < starts[starts.length - 1] ? entry(at) : Long.MAX_VALUE;
    }

    /// Adds the rows in the block of a hash, unless they were left out.
    void addTo(Candidates.Found found, long hash) {
        int guess = guess(hash);
        addTo(found, hash, guess, entryOrLast(guess));
    }

    /// @param guess of [#guess(long)]
    /// @param there what stands there
    void addTo(Candidates.Found found, long hash, int guess, long there) {
        int tag = tag(hash, bits);
        int bucket = bucket(hash, bits);
        int end = starts[bucket + 1];
        for (int at = firstNotBelow(tag, guess, there, starts[bucket], end); at < end; at++) {
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
        int tag = tag(hash, bits);
        int from = firstNotBelow(tag, starts[bucket], end);
        return from < end && tag(entry(from)) == tag ? from : -1;
    }

    private long entry(int at) {
        long[] inMemory = array;
        return inMemory == null ? EntryMemory.get(entries, at) : inMemory[at];
    }

    private int firstNotBelow(int tag, int start, int end) {
        int guess = guess(tag, start, end);
        return firstNotBelow(tag, guess, entryOrLast(guess), start, end);
    }

    /// From the guess a few steps on or back; where large blocks make it a bad one, by halves.
    private int firstNotBelow(int tag, int at, long there, int start, int end) {
        if (at < end && tag(there) < tag) {
            int from = at + 1;
            for (; from < end && tag(entry(from)) < tag; from++) {
                if (from - at == STEPS_MAX) {
                    return firstNotBelowByHalves(tag, from, end);
                }
            }
            return from;
        }
        int to = at;
        for (; to > start && tag(entry(to - 1)) >= tag; to--) {
            if (at - to == STEPS_MAX) {
                return firstNotBelowByHalves(tag, start, to);
            }
        }
        return to;
    }

    private int firstNotBelowByHalves(int tag, int start, int end) {
        int from = start;
        int to = end;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (tag(entry(middle)) < tag) {
                from = middle + 1;
            } else {
                to = middle;
            }
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
        return join(tag(hash, bits), row);
    }

    private static int tag(long hash, int bits) {
        return (int) ((hash << bits) >>> Integer.SIZE);
    }

    private static long join(int tag, int row) {
        return ((long) tag << Integer.SIZE) | (row & 0xffff_ffffL);
    }

    private static int tag(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }
}
