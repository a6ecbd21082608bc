package org.regjistri.linkage.evaluate;

/// Chance that belongs to a pair, whatever comes before it: the mixing of SplitMix64 (Steele, Lea
/// and Flood 2014, Fast splittable pseudorandom number generators).
final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Draw() {}

    /// From 0 on, below 1.
    static double of(long seed, int left, int right) {
        long mixed = mixed(mixed(seed + GOLDEN) ^ (((long) left << Integer.SIZE) | (right & 0xFFFFFFFFL)));
        return (mixed >>> 11) * 0x1p-53;
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
