package org.regjistri.linkage.table;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Every value under a code; -1: missing.
final class CodeSink implements ColumnSink {
    private static final int ROWS = 1 << 14;
    private final LocalValues values;
    private final Queue<int[]> spare = new ConcurrentLinkedQueue<>();
    private int[] codes = new int[ROWS];
    private int size;

    CodeSink(Charset charset) {
        this.values = new LocalValues(charset);
    }

    @Override
    public void add(byte[] bytes, int from, int to, long at) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
        }
        codes[size++] = from == to ? -1 : values.intern(bytes, from, to, at);
    }

    @Override
    public void addAll(byte[] bytes, long[] cells, int count, long base) {
        for (int i = 0; i < count; i++) {
            int from = CsvRow.from(cells[i]);
            add(bytes, from, CsvRow.to(cells[i]), base + from);
        }
    }

    @Override
    public PieceColumn take() {
        var taken = new PieceColumn.Codes(codes, size, values.take(), spare);
        int[] next = spare.poll();
        codes = next == null ? new int[codes.length] : next;
        size = 0;
        return taken;
    }
}
