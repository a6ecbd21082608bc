package org.regjistri.synth.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Spliterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Things made by several threads and taken in their order, only a few made ahead.
final class Conveyor<A, B> {
    private static final int AHEAD = 2;
    private final int threads;
    private final Function<A, B> maker;
    private final Taker<B> taker;

    /// What is made is taken in the thread that runs the conveyor.
    interface Taker<B> {
        void take(B made) throws IOException;
    }

    Conveyor(int threads, Function<A, B> maker, Taker<B> taker) {
        this.threads = threads;
        this.maker = maker;
        this.taker = taker;
    }

    /// Ends with the first error in the order of the things, when no thread works any more.
    void run(Spliterator<A> things) throws IOException {
        Deque<Future<B>> line = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            try {
                things.forEachRemaining(thing -> {
                    if (line.size() == threads * AHEAD) {
                        takeFirst(line);
                    }
                    line.add(workers.submit(() -> maker.apply(thing)));
                });
                while (!line.isEmpty()) {
                    takeFirst(line);
                }
            } finally {
                line.forEach(future -> future.cancel(false));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void takeFirst(Deque<Future<B>> line) {
        try {
            taker.take(Awaited.result(line.remove()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
