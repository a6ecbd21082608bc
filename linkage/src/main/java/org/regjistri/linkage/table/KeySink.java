package org.regjistri.linkage.table;

import java.util.Arrays;

/// Whole numbers as they are, which is what most identifiers are; anything else under a code, as -1
/// - code. A number that would not come out as it was written (`007`, `+7`) is not taken for one.
final class KeySink implements ColumnSink {
    static final long MISSING = Long.MIN_VALUE;
    private static final int DIGITS_MAX = 18;
    private static final int ROWS = 1 << 14;
    private final LocalValues values = new LocalValues();
    private long[] keys = new long[ROWS];
    private int size;

    @Override
    public void add(byte[] bytes, int from, int to, long at) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = from == to ? MISSING : key(bytes, from, to, at);
    }

    private long key(byte[] bytes, int from, int to, long at) {
        long number = number(bytes, from, to);
        return number >= 0 ? number : -1L - values.intern(bytes, from, to, at);
    }

    /// -1 where it isn't one.
    static long number(byte[] bytes, int from, int to) {
        if (to - from > DIGITS_MAX || (bytes[from] == '0' && to - from > 1)) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Override
    public PieceColumn take() {
        var taken = new PieceColumn.Keys(Arrays.copyOf(keys, size));
        size = 0;
        return taken;
    }

    @Override
    public LocalValues values() {
        return values;
    }
}
