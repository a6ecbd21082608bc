package org.regjistri.linkage.table;

import java.util.Arrays;

/// The distinct values of a column that one thread has met, with where each stood first. Threads
/// take the pieces of a file in order, so their values are in order too, and all of them can be put
/// in the order of the file whatever the threads did.
final class LocalValues {
    private static final int FEW_BITS = 8;
    private static final int MANY_BITS = 14;
    private static final int SLOT = 4;

    /// Short values that were met lately, each as its words (as [ByteDictionary] hashes them), its
    /// length and its code: few values make up most cells, and here one look is enough for them.
    private long[] recent = new long[SLOT << FEW_BITS];

    private int recentBits = FEW_BITS;

    private final ByteDictionary values = new ByteDictionary();
    private long[] first = new long[16];

    int intern(byte[] bytes, int from, int to, long at) {
        int length = to - from;
        if (length > ByteDictionary.SHORT || from + Long.BYTES > bytes.length) {
            return lookUp(bytes, from, to, ByteDictionary.hash(bytes, from, to), at);
        }
        long start = ByteDictionary.word(bytes, from);
        if (length < Long.BYTES) {
            return intern(start & ((1L << (length * Byte.SIZE)) - 1), 0, 0, bytes, from, to, at);
        }
        long middle = length > 2 * Long.BYTES ? ByteDictionary.word(bytes, from + Long.BYTES) : 0;
        return intern(start, middle, ByteDictionary.word(bytes, to - Long.BYTES), bytes, from, to, at);
    }

    private int intern(long start, long middle, long last, byte[] bytes, int from, int to, long at) {
        int length = to - from;
        int hash = ByteDictionary.hash(start, middle, last, length);
        int slot = (hash >>> (Integer.SIZE - recentBits)) * SLOT;
        if (recent[slot] == start
                && recent[slot + 1] == middle
                && recent[slot + 2] == last
                && recent[slot + 3] >>> Integer.SIZE == length) {
            return (int) recent[slot + 3];
        }
        int code = lookUp(bytes, from, to, hash, at);
        recent[slot] = start;
        recent[slot + 1] = middle;
        recent[slot + 2] = last;
        recent[slot + 3] = ((long) length << Integer.SIZE) | code;
        if (code >> recentBits > 0 && recentBits < MANY_BITS) {
            recentBits++;
            recent = new long[SLOT << recentBits];
        }
        return code;
    }

    private int lookUp(byte[] bytes, int from, int to, int hash, long at) {
        int before = values.size();
        int code = values.intern(bytes, from, to, hash);
        if (code == before) {
            if (code == first.length) {
                first = Arrays.copyOf(first, code * 2);
            }
            first[code] = at;
        }
        return code;
    }

    int size() {
        return values.size();
    }

    long first(int code) {
        return first[code];
    }

    byte[] raw(int code) {
        return values.raw(code);
    }
}
