package org.regjistri.linkage.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds the signs that mean something in CSV, eight bytes at a time.
final class CsvMarks {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long QUOTES = '"' * EACH;
    private static final long LINE_ENDS = '\n' * EACH;
    private final long separators;

    CsvMarks(byte separator) {
        this.separators = separator * EACH;
    }

    /// The highest bit of each of the eight bytes from `at` on that is a separator, a quote or the
    /// end of a line.
    ///
    /// @param end how many bytes there are; none is found from there on
    long in(byte[] bytes, int at, int end) {
        long word = at + Long.BYTES <= end ? (long) LONGS.get(bytes, at) : rest(bytes, at, end);
        return ~((others(word ^ separators) & others(word ^ QUOTES) & others(word ^ LINE_ENDS)) | LOW_BITS);
    }

    /// How many of the bytes before `end` are quotes.
    static long quotes(byte[] bytes, int end) {
        long quotes = 0;
        for (int at = 0; at < end; at += Long.BYTES) {
            long word = at + Long.BYTES <= end ? (long) LONGS.get(bytes, at) : rest(bytes, at, end);
            quotes += Long.bitCount(~(others(word ^ QUOTES) | LOW_BITS));
        }
        return quotes;
    }

    /// The highest bit of each byte that is not 0.
    private static long others(long word) {
        return ((word & LOW_BITS) + LOW_BITS) | word;
    }

    private static long rest(byte[] bytes, int at, int end) {
        long rest = 0;
        for (int i = end - 1; i >= at; i--) {
            rest = (rest << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return rest;
    }
}
