package org.regjistri.linkage.table;

import java.util.Arrays;

/// Every value under a code; -1: missing.
final class CodeSink implements ColumnSink {
    private static final int ROWS = 1 << 14;
    private final LocalValues values = new LocalValues();
    private int[] codes = new int[ROWS];
    private int size;

    @Override
    public void add(byte[] bytes, int from, int to, long at) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
        }
        codes[size++] = from == to ? -1 : values.intern(bytes, from, to, at);
    }

    @Override
    public PieceColumn take() {
        var taken = new PieceColumn.Codes(Arrays.copyOf(codes, size));
        size = 0;
        return taken;
    }

    @Override
    public LocalValues values() {
        return values;
    }
}
