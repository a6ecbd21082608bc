package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Work on several threads with results in the order of the work.
final class Threads {
    private Threads() {}

    static <A, B> List<B> each(List<A> work, int threads, Function<A, B> action) {
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads))) {
            List<Future<B>> begun = work.stream()
                    .map(one -> pool.submit(() -> action.apply(one)))
                    .toList();
            List<B> done = new ArrayList<>(begun.size());
            for (Future<B> one : begun) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while blocking", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
