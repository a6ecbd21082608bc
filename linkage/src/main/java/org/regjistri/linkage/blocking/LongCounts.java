package org.regjistri.linkage.blocking;

/// How often hashes came.
final class LongCounts {
    private long[] hashes = new long[64];
    private int[] counts = new int[64];
    private int size;
    private long total;

    void add(long hash) {
        if (2 * size >= hashes.length) {
            grow();
        }
        int at = slot(hash);
        if (counts[at]++ == 0) {
            hashes[at] = hash;
            size++;
        }
        total++;
    }

    int count(long hash) {
        return counts[slot(hash)];
    }

    long total() {
        return total;
    }

    /// Ordered pairs of equal ones.
    double sumOfPairs() {
        double sum = 0;
        for (int count : counts) {
            sum += (double) count * (count - 1);
        }
        return sum;
    }

    private int slot(long hash) {
        int at = (int) Hashes.mix(hash) & (hashes.length - 1);
        while (counts[at] > 0 && hashes[at] != hash) {
            at = (at + 1) & (hashes.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[2 * oldHashes.length];
        counts = new int[2 * oldCounts.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] > 0) {
                int at = slot(oldHashes[i]);
                hashes[at] = oldHashes[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
