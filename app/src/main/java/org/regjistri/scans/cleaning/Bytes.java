package org.regjistri.scans.cleaning;

import java.nio.charset.StandardCharsets;

/// Looks into bytes that may end anywhere.
final class Bytes {
    private Bytes() {}

    static boolean startsWith(byte[] bytes, int at, String latin) {
        byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
        if (at < 0 || at + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// @return 0 to 255; -1 past the end
    static int at(byte[] bytes, int index) {
        return index >= 0 && index < bytes.length ? bytes[index] & 0xff : -1;
    }

    /// Big-endian; wrong past the end, which the caller asks about.
    static int pair(byte[] bytes, int index) {
        return at(bytes, index) << 8 | at(bytes, index + 1);
    }

    static int quad(byte[] bytes, int index) {
        return pair(bytes, index) << 16 | pair(bytes, index + 2);
    }
}
