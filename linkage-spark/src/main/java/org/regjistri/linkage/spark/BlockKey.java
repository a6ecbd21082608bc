package org.regjistri.linkage.spark;

/// Under which rows come together, as one number: 58 bits of the hash, five bits of the blocking
/// key that it is of, one of the side; so that sorted numbers bring the right rows of a block just
/// before its left rows.
final class BlockKey {
    static final int KEYS_MAX = 32;
    private static final int KEY_BITS = 5;

    private BlockKey() {}

    static long of(long hash, int key, boolean isLeft) {
        return hash << (KEY_BITS + 1) | (long) key << 1 | (isLeft ? 1 : 0);
    }

    static boolean isLeft(long blockKey) {
        return (blockKey & 1) == 1;
    }

    static int key(long blockKey) {
        return (int) (blockKey >>> 1) & (KEYS_MAX - 1);
    }

    /// Equal for both sides of a block.
    static long block(long blockKey) {
        return blockKey & ~1L;
    }
}
