package org.regjistri.linkage.table;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Whole numbers as they are, which is what most identifiers are; anything else under a code, as -1
/// - code. A number that would not come out as it was written (`007`, `+7`) is not taken for one.
final class KeySink implements ColumnSink {
    static final long MISSING = Long.MIN_VALUE;
    private static final int DIGITS_MAX = 18;
    private static final int ROWS = 1 << 14;
    private final LocalValues values;
    private final Queue<long[]> spare = new ConcurrentLinkedQueue<>();
    private long[] keys = new long[ROWS];
    private int size;

    KeySink(Charset charset) {
        this.values = new LocalValues(charset);
    }

    @Override
    public void add(byte[] bytes, int from, int to, long at) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = from == to ? MISSING : key(bytes, from, to, at);
    }

    @Override
    public void addAll(byte[] bytes, long[] cells, int count, long base) {
        for (int i = 0; i < count; i++) {
            int from = CsvRow.from(cells[i]);
            add(bytes, from, CsvRow.to(cells[i]), base + from);
        }
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
        var taken = new PieceColumn.Keys(keys, size, values.take(), spare);
        long[] next = spare.poll();
        keys = next == null ? new long[keys.length] : next;
        size = 0;
        return taken;
    }
}
