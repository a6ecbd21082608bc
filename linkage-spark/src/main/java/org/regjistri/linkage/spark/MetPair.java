package org.regjistri.linkage.spark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A scored pair on its way to its left row.
///
/// @param right number of the right row
/// @param flat bits by the fields
/// @param last bits that links are made by
/// @param ids of both, as cells of CSV
record MetPair(int right, float flat, float last, String ids) {
    byte[] bytes() {
        byte[] text = ids.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + (2 * Float.BYTES) + text.length)
                .putInt(right)
                .putFloat(flat)
                .putFloat(last)
                .put(text)
                .array();
    }

    static MetPair of(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        int right = from.getInt();
        float flat = from.getFloat();
        float last = from.getFloat();
        return new MetPair(
                right, flat, last, StandardCharsets.UTF_8.decode(from).toString());
    }
}
