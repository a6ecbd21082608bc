package org.regjistri.bench;

import java.util.stream.LongStream;

/// By the nearest rank.
final class Percentile {
    private Percentile() {}

    /// In milliseconds; 0 where there is nothing.
    ///
    /// @param share 0.5 is the median
    static double millis(LongStream nanos, double share) {
        long[] sorted = nanos.sorted().toArray();
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? 0 : sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
    }
}
