package org.regjistri.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/// People who come by themselves, at a rate that does not ask how fast they are served (an open loop): where the
/// answers are late, the queue grows, as it would at a counter.
///
/// @param perSecond how many come, by the seconds since the beginning
record Arrivals(DoubleUnaryOperator perSecond, RandomGenerator random) {
    private static final double SECOND = 1e9;

    /// Until the time is over and all are answered.
    ///
    /// @return false where there was nothing left to ask for before the time was over
    boolean run(Duration length, OfficeWork work) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        long due = begin;
        var over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!over.get()) {
                due += (long) (random.nextExponential() / perSecond.applyAsDouble((due - begin) / SECOND) * SECOND);
                if (due >= end) {
                    break;
                }
                sleepUntil(due);
                long now = due;
                Task task = Task.any(random);
                threads.execute(() -> serve(work, task, now, over));
            }
        }
        return !over.get();
    }

    private static void serve(OfficeWork work, Task task, long due, AtomicBoolean over) {
        try {
            work.run(task, due);
        } catch (Load.Over _) {
            over.set(true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        long left = moment - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }
}
