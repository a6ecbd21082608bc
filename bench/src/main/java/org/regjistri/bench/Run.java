package org.regjistri.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run of one side.
///
/// @param errorSample what the first error said; null where there was none
record Run(
        List<Long> nanos,
        Duration took,
        int errors,
        @Nullable String errorSample) {

    double perSecond() {
        return nanos.size() / (took.toNanos() / 1e9);
    }

    /// @param share 0.5 is the median
    static double millis(List<Run> runs, double share) {
        long[] all = runs.stream()
                .flatMap(run -> run.nanos().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        int index = (int) Math.ceil(share * all.length) - 1;
        return all.length == 0 ? 0 : all[Math.clamp(index, 0, all.length - 1)] / 1e6;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
