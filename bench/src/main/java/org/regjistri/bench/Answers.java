package org.regjistri.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// How the tasks of a run were answered; many threads note at once.
final class Answers {
    static final String WELL = "as wanted";

    private final long begin = System.nanoTime();
    private final Collection<Answered> all = new ConcurrentLinkedQueue<>();

    /// @param due since the beginning of the run
    /// @param outcome [#WELL], the status of another answer, or why there was none
    record Answered(Task task, Duration due, Duration took, String outcome) {
        boolean isWell() {
            return outcome.equals(WELL);
        }
    }

    /// @param due as `System.nanoTime()` says it
    void note(Task task, long due, String outcome) {
        all.add(new Answered(task, Duration.ofNanos(due - begin), Duration.ofNanos(System.nanoTime() - due), outcome));
    }

    Duration sinceBegin() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /// What was asked for from one moment, inclusive, until another.
    Part between(Duration from, Duration until) {
        return new Part(
                all.stream()
                        .filter(one ->
                                one.due().compareTo(from) >= 0 && one.due().compareTo(until) < 0)
                        .toList(),
                until.minus(from));
    }

    /// @param length of the time in which they were asked for
    record Part(List<Answered> answered, Duration length) {

        Part of(Task task) {
            return new Part(answered.stream().filter(one -> one.task() == task).toList(), length);
        }

        double perSecond() {
            return answered.stream().filter(Answered::isWell).count() / (length.toMillis() / 1e3);
        }

        /// Of those answered as wanted; 0 where there are none.
        ///
        /// @param share 0.5 is the median
        double millis(double share) {
            return Percentile.millis(
                    answered.stream()
                            .filter(Answered::isWell)
                            .mapToLong(one -> one.took().toNanos()),
                    share);
        }

        long errors() {
            return answered.stream().filter(one -> !one.isWell()).count();
        }

        double shareOfErrors() {
            return answered.isEmpty() ? 0 : (double) errors() / answered.size();
        }

        /// How often each went otherwise.
        Map<String, Long> errorsByOutcome() {
            return answered.stream()
                    .filter(one -> !one.isWell())
                    .collect(Collectors.groupingBy(Answered::outcome, TreeMap::new, Collectors.counting()));
        }
    }
}
