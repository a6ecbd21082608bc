package org.regjistri.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Many clients, each of which asks again as soon as it is answered (a closed loop).
final class Load {
    private Load() {}

    /// One client's work: called until the time is over.
    interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /// There is nothing left to ask for.
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    interface Clients {
        /// @param number from 0
        Client client(int number) throws Exception;
    }

    static Run run(int clients, Duration length, Clients maker) throws Exception {
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(maker.client(i));
        }
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        var errors = new AtomicInteger();
        var sample = new AtomicReference<@Nullable String>();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Client client : all) {
                threads.execute(() -> {
                    while (System.nanoTime() < end && errors.get() < 100) {
                        long before = System.nanoTime();
                        try {
                            client.once();
                            nanos.add(System.nanoTime() - before);
                        } catch (Over e) {
                            return;
                        } catch (Exception e) {
                            errors.incrementAndGet();
                            if (sample.compareAndSet(null, String.valueOf(e))) {
                                System.err.println("First error: " + e);
                            }
                        }
                    }
                });
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        for (Client client : all) {
            client.close();
        }
        return new Run(List.copyOf(nanos), took, errors.get(), sample.get());
    }
}
