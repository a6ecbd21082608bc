package org.regjistri.journal.entry;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Tells the sequencer of this process that something was committed. Signals that nobody awaited count
/// as one.
@Component
public final class Wake {
    private final Semaphore signals = new Semaphore(0);

    public void signal() {
        signals.release();
    }

    /// Waits for a signal, at most this long.
    public void await(Duration atMost) throws InterruptedException {
        if (signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }
}
