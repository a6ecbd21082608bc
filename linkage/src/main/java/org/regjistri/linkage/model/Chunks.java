package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Work cut into numbered pieces that several threads do; what comes out is taken in the order of
/// the pieces, so that it doesn't depend on the threads.
final class Chunks {
    private Chunks() {}

    static <T> void inOrder(int pieces, int threads, IntFunction<T> work, Consumer<T> taker) {
        if (threads == 1) {
            for (int piece = 0; piece < pieces; piece++) {
                taker.accept(work.apply(piece));
            }
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> results = new ArrayList<>(pieces);
            for (int piece = 0; piece < pieces; piece++) {
                int number = piece;
                results.add(pool.submit(() -> work.apply(number)));
            }
            try {
                for (Future<T> result : results) {
                    taker.accept(result.get());
                }
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("Stopped while learning").initCause(e);
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw new IllegalStateException("A pair could not be compared", e.getCause());
            }
        }
    }
}
