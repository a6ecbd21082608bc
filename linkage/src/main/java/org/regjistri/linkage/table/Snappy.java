package org.regjistri.linkage.table;

import java.io.IOException;

/// Unpacks Snappy's raw format, in which many tools write Parquet. Source: Google, "Snappy
/// compressed format description", 2011.
final class Snappy {
    private final byte[] packed;
    private final byte[] plain;
    private int at;
    private int size;

    private Snappy(byte[] packed, int length) {
        this.packed = packed;
        this.plain = new byte[length];
    }

    /// @param length of the unpacked bytes
    static byte[] unpack(byte[] packed, int length) throws IOException {
        var snappy = new Snappy(packed, length);
        try {
            snappy.skipLength();
            while (snappy.at < packed.length) {
                snappy.element();
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("Broken Snappy page", e);
        }
        if (snappy.size != length) {
            throw new IOException("Broken Snappy page");
        }
        return snappy.plain;
    }

    /// The length stands in front, seven bits in a byte; the caller knows it.
    private void skipLength() {
        while (packed[at++] < 0) {
            // goes on in the next byte
        }
    }

    private void element() {
        int tag = packed[at++] & 0xff;
        switch (tag & 3) {
            case 0 -> literal(tag >>> 2);
            case 1 -> copy(((tag & 0xe0) << 3) | number(1), ((tag >>> 2) & 7) + 4);
            case 2 -> copy(number(2), (tag >>> 2) + 1);
            default -> copy(number(4), (tag >>> 2) + 1);
        }
    }

    private void literal(int code) {
        int length = (code < 60 ? code : number(code - 59)) + 1;
        System.arraycopy(packed, at, plain, size, length);
        at += length;
        size += length;
    }

    /// Copies overlap where something repeats.
    private void copy(int back, int length) {
        if (back <= 0 || back > size) {
            throw new IndexOutOfBoundsException(back);
        }
        for (int i = 0; i < length; i++) {
            plain[size] = plain[size - back];
            size++;
        }
    }

    private int number(int bytes) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (packed[at++] & 0xff) << (8 * i);
        }
        return number;
    }
}
