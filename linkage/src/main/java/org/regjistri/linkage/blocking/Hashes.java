package org.regjistri.linkage.blocking;

/// Mixing of 64 bits, the same on every machine.
final class Hashes {
    private Hashes() {}

    /// The last step of splitmix64 (Steele, Lea, Flood 2014, Fast splittable pseudorandom number generators).
    static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    static long of(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }
}
