package org.regjistri.linkage.table;

import java.nio.charset.Charset;
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

    /// Code and one of each day (see [Days]) that was met: there are too many to be met again
    /// lately, but they need no search.
    private int[] days = new int[0];

    private final ByteDictionary values = new ByteDictionary();

    /// Where those stood first that are new since the last piece.
    private long[] first = new long[16];

    /// How many have been taken with earlier pieces.
    private int taken;

    private final NewValues.Recoding recoding;

    LocalValues(Charset charset) {
        this.recoding = new NewValues.Recoding(charset);
    }

    int intern(byte[] bytes, int from, int to, long at) {
        int length = to - from;
        if (length > ByteDictionary.SHORT || from + Long.BYTES > bytes.length) {
            return lookUp(bytes, from, to, ByteDictionary.hash(bytes, from, to), at);
        }
        long start = ByteDictionary.word(bytes, from);
        if (length == Days.LENGTH) {
            int day = Days.place(start, ByteDictionary.word(bytes, to - Long.BYTES));
            if (day >= 0) {
                return internDay(day, bytes, from, to, at);
            }
        }
        if (length < Long.BYTES) {
            return intern(start & ((1L << (length * Byte.SIZE)) - 1), 0, 0, bytes, from, to, at);
        }
        long middle = length > 2 * Long.BYTES ? ByteDictionary.word(bytes, from + Long.BYTES) : 0;
        return intern(start, middle, ByteDictionary.word(bytes, to - Long.BYTES), bytes, from, to, at);
    }

    private int internDay(int day, byte[] bytes, int from, int to, long at) {
        if (days.length == 0) {
            days = new int[Days.COUNT];
        }
        if (days[day] == 0) {
            days[day] = lookUp(bytes, from, to, ByteDictionary.hash(bytes, from, to), at) + 1;
        }
        return days[day] - 1;
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
            if (code - taken == first.length) {
                first = Arrays.copyOf(first, first.length * 2);
            }
            first[code - taken] = at;
        }
        return code;
    }

    /// Those that are new since the last time.
    NewValues take() {
        NewValues news = recoding.of(values, taken, first);
        taken = values.size();
        return news;
    }
}
