package org.regjistri.linkage.table;

import java.util.Arrays;

/// Codes of rows that follow one another, each code once in a row.
final class CodeBag {
    private int[] codes = new int[1 << 12];
    private int size;
    private int rowStart;

    void startRow() {
        rowStart = size;
    }

    /// -1 is nothing.
    void add(int code) {
        if (code < 0) {
            return;
        }
        for (int i = rowStart; i < size; i++) {
            if (codes[i] == code) {
                return;
            }
        }
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
        }
        codes[size++] = code;
    }

    /// How many the row has.
    int inRow() {
        return size - rowStart;
    }

    int[] taken() {
        return Arrays.copyOf(codes, size);
    }
}
