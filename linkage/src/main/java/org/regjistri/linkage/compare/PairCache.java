package org.regjistri.linkage.compare;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// Levels of pairs that were compared lately. A slot holds the pair and its level in one number, so that threads may
/// overwrite one another and each reads a whole entry or a foreign one, never half of each.
final class PairCache {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final long MIXING = 0x9E3779B97F4A7C15L;
    private static final int LEVEL_BITS = 4;
    private static final int NUMBER_BITS = 30;
    private static final long EMPTY = -1;

    private final long[] slots;
    private final int shift;

    PairCache(int bits) {
        slots = new long[1 << bits];
        Arrays.fill(slots, EMPTY);
        shift = Long.SIZE - bits;
    }

    /// -1 where it is not known. Both numbers are below 2^30.
    int level(int one, int other) {
        long pair = pair(one, other);
        long slot = (long) SLOT.getOpaque(slots, (int) ((pair * MIXING) >>> shift));
        return (slot >>> LEVEL_BITS) == pair ? (int) slot & ((1 << LEVEL_BITS) - 1) : -1;
    }

    void put(int one, int other, int level) {
        long pair = pair(one, other);
        SLOT.setOpaque(slots, (int) ((pair * MIXING) >>> shift), (pair << LEVEL_BITS) | level);
    }

    private static long pair(int one, int other) {
        return ((long) one << NUMBER_BITS) | other;
    }
}
