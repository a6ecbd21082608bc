package org.regjistri.linkage.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A code for each row, in as few bytes as the greatest needs: most columns have few distinct
/// values, and what is not taken need not be cleared, filled and fetched. Kept as code + 1, so that
/// 0, what a new array has, is none. Threads may write rows of their own at the same time.
final class PackedCodes {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int width;
    private final int mask;

    private PackedCodes(byte[] bytes, int width) {
        this.bytes = bytes;
        this.width = width;
        this.mask = width == Integer.BYTES ? -1 : (1 << (width * Byte.SIZE)) - 1;
    }

    /// Room for rows that have none yet.
    ///
    /// @param codes how many codes there are: all are less
    static PackedCodes of(int rows, long codes) {
        int width = width(codes);
        return new PackedCodes(new byte[size(rows, width)], width);
    }

    private static int width(long codes) {
        return codes < 1 << 8 ? 1 : codes < 1 << 16 ? 2 : codes < 1 << 24 ? 3 : 4;
    }

    /// Four bytes are fetched at the last row too, whatever the width.
    private static int size(int rows, int width) {
        return Math.toIntExact((long) rows * width + Integer.BYTES - width);
    }

    int rows() {
        return (bytes.length - (Integer.BYTES - width)) / width;
    }

    boolean hasRoomFor(long codes) {
        return width(codes) <= width;
    }

    /// -1: none.
    int at(int row) {
        return ((int) INTS.get(bytes, row * width) & mask) - 1;
    }

    /// @param code -1: none
    void set(int row, int code) {
        int at = row * width;
        int kept = code + 1;
        switch (width) {
            case 1 -> bytes[at] = (byte) kept;
            case 2 -> SHORTS.set(bytes, at, (short) kept);
            case 3 -> {
                SHORTS.set(bytes, at, (short) kept);
                bytes[at + 2] = (byte) (kept >>> Short.SIZE);
            }
            default -> INTS.set(bytes, at, kept);
        }
    }

    /// The first rows of these, with room for more.
    ///
    /// @param used rows that have been set
    PackedCodes widened(int used, int rows, long codes) {
        int wider = Math.max(width, width(codes));
        if (wider == width) {
            return new PackedCodes(Arrays.copyOf(bytes, size(rows, width)), width);
        }
        var more = new PackedCodes(new byte[size(rows, wider)], wider);
        for (int row = 0; row < used; row++) {
            more.set(row, at(row));
        }
        return more;
    }
}
