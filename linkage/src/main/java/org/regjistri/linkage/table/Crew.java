package org.regjistri.linkage.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Threads that share numbered pieces of work; each takes the next number that is free, so each has
/// its own in order.
record Crew(int threads) {
    @FunctionalInterface
    interface Work {
        /// @param worker from 0 on; one thread is the same worker to the end
        void piece(int worker, int piece) throws Exception;
    }

    Crew {
        if (threads < 1) {
            throw new IllegalArgumentException("No thread");
        }
    }

    void share(int pieces, Work work) {
        var next = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                int own = worker;
                workers.add(pool.submit(() -> {
                    for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                        work.piece(own, i);
                    }
                    return null;
                }));
            }
            try {
                for (Future<?> worker : workers) {
                    worker.get();
                }
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw asItWas(e.getCause());
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }

    private static RuntimeException asItWas(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> new IllegalStateException();
            case RuntimeException e -> e;
            case IOException e -> new UncheckedIOException(e);
            case Error e -> throw e;
            default -> new IllegalStateException(cause);
        };
    }
}
