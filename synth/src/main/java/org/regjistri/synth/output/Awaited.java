package org.regjistri.synth.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// What another thread made, or the very error that it met.
final class Awaited {
    private Awaited() {}

    static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while writing");
        }
    }

    private static IOException thrown(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> throw cause;
            case Error cause -> throw cause;
            case IOException cause -> cause;
            case null, default -> new IOException(e);
        };
    }
}
