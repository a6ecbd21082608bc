package org.regjistri.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One run of one side.
///
/// @param errorSample what the first error said; null where there was none
record Run(
        List<Long> nanos,
        Duration took,
        int errors,
        @Nullable String errorSample) {

    /// 0 where there was an error: such a run has no throughput.
    double perSecond() {
        return errors > 0 ? 0 : nanos.size() / (took.toNanos() / 1e9);
    }

    static double[] perSecond(List<Run> runs) {
        return runs.stream().mapToDouble(Run::perSecond).toArray();
    }

    /// Of the runs of one pair each; 0 where one of the two had an error.
    static double[] ratios(List<Run> runs, List<Run> others) {
        return IntStream.range(0, runs.size())
                .mapToDouble(i -> others.get(i).perSecond() == 0
                        ? 0
                        : runs.get(i).perSecond() / others.get(i).perSecond())
                .toArray();
    }

    static int errors(List<Run> runs) {
        return runs.stream().mapToInt(Run::errors).sum();
    }

    /// @param share 0.5 is the median
    static double millis(List<Run> runs, double share) {
        return Percentile.millis(
                runs.stream().flatMap(run -> run.nanos().stream()).mapToLong(Long::longValue), share);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
