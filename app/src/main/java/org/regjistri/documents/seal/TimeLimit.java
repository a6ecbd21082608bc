package org.regjistri.documents.seal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Calls that leave the process and may never come back: nobody waits for them longer than the limit.
final class TimeLimit {
    private static final int THREADS = 16;
    private static final int WAITING = 256;

    private final Duration limit;
    private final ThreadPoolExecutor threads;

    TimeLimit(Duration limit) {
        this.limit = limit;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("seal-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /// Without waiting for it.
    void run(Runnable call) {
        try {
            threads.execute(call);
        } catch (RejectedExecutionException _) {
            // So many hang that one more or less does not matter.
        }
    }

    <T> T call(Callable<T> call) throws Exception {
        Future<T> result;
        try {
            result = threads.submit(call);
        } catch (RejectedExecutionException e) {
            throw new SealUnavailable("Too many wait for the seal's key", e);
        }
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new SealUnavailable("The seal's key did not answer within " + limit.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
