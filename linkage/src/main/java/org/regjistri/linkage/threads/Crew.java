package org.regjistri.linkage.threads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Threads for one piece of work after another. What goes wrong in one of them is thrown to who asked for the work, as
/// it was.
public record Crew(int threads) {
    /// Pieces of a thread that are made before the first of them is taken: what waits takes room.
    private static final int AHEAD = 8;

    @FunctionalInterface
    public interface Work {
        /// @param worker from 0 on; one thread is the same worker to the end
        void piece(int worker, int piece) throws Exception;
    }

    public Crew {
        if (threads < 1) {
            throw new IllegalArgumentException("No thread");
        }
    }

    /// Each thread takes the next number that is free, so each has its own in order.
    public void share(int pieces, Work work) {
        AtomicInteger next = new AtomicInteger();
        take(
                IntStream.range(0, threads)
                        .<IntFunction<Object>>mapToObj(_ -> worker -> {
                            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                                done(work, worker, i);
                            }
                            return worker;
                        })
                        .toList(),
                _ -> {});
    }

    /// What comes out, in the order of the work.
    public <A, B> List<B> each(List<A> work, Function<A, B> action) {
        List<B> done = new ArrayList<>(work.size());
        inOrder(work.size(), piece -> action.apply(work.get(piece)), done::add);
        return done;
    }

    /// What comes out of numbered pieces is taken in their order, by the thread that asks, while later ones are still
    /// worked on.
    public <T> void inOrder(int pieces, IntFunction<T> work, Consumer<T> taker) {
        if (threads == 1) {
            for (int piece = 0; piece < pieces; piece++) {
                taker.accept(work.apply(piece));
            }
            return;
        }
        take(IntStream.range(0, pieces).<IntFunction<T>>mapToObj(_ -> work).toList(), taker);
    }

    private <T> void take(List<IntFunction<T>> works, Consumer<T> taker) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Deque<Future<T>> ahead = new ArrayDeque<>();
            try {
                for (int i = 0; i < works.size(); i++) {
                    int number = i;
                    if (ahead.size() == threads * AHEAD) {
                        taker.accept(ahead.remove().get());
                    }
                    ahead.add(pool.submit(() -> works.get(number).apply(number)));
                }
                while (!ahead.isEmpty()) {
                    taker.accept(ahead.remove().get());
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

    private static void done(Work work, int worker, int piece) {
        try {
            work.piece(worker, piece);
        } catch (Exception e) {
            throw asItWas(e);
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
