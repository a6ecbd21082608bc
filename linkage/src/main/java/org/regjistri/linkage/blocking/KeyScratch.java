package org.regjistri.linkage.blocking;

import java.util.Arrays;

/// Room for the parts and the keys of one row, used again for the next.
final class KeyScratch {
    private int[] ends = new int[16];
    private long[] parts = new long[32];
    private int size;
    private int closed;

    private long[] keys = new long[16];
    private int keyCount;

    void clear() {
        size = 0;
        closed = 0;
    }

    void addPart(long hash) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, 2 * size);
        }
        parts[size++] = hash;
    }

    void endPart() {
        if (closed == ends.length) {
            ends = Arrays.copyOf(ends, 2 * closed);
        }
        ends[closed++] = size;
    }

    int from(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    int to(int part) {
        return ends[part];
    }

    long part(int at) {
        return parts[at];
    }

    void clearKeys() {
        keyCount = 0;
    }

    void addKey(long hash) {
        if (keyCount == keys.length) {
            keys = Arrays.copyOf(keys, 2 * keyCount);
        }
        keys[keyCount++] = hash;
    }

    int keyCount() {
        return keyCount;
    }

    long key(int at) {
        return keys[at];
    }

    void setKey(int at, long hash) {
        keys[at] = hash;
    }

    void keepDistinctKeys() {
        if (keyCount < 2) {
            return;
        }
        Arrays.sort(keys, 0, keyCount);
        int kept = 1;
        for (int i = 1; i < keyCount; i++) {
            if (keys[i] != keys[kept - 1]) {
                keys[kept++] = keys[i];
            }
        }
        keyCount = kept;
    }
}
