package org.regjistri.linkage.spark;

import java.util.Arrays;

/// Reads what [RowWriter] wrote.
final class RowReader {
    private final byte[] bytes;
    private int at;

    RowReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    int number() {
        int number = 0;
        int shift = 0;
        byte group;
        do {
            group = bytes[at++];
            number |= (group & 0x7f) << shift;
            shift += 7;
        } while (group < 0);
        return number;
    }

    byte[] bytes(int count) {
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }
}
