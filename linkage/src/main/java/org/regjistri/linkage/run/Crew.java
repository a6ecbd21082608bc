package org.regjistri.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The same work in several threads; what goes wrong in one is thrown here.
final class Crew {
    private Crew() {}

    static void work(int threads, Runnable work) {
        List<Callable<Object>> works = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            works.add(Executors.callable(work));
        }
        try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
            for (Future<Object> each : crew.invokeAll(works)) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while working", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
