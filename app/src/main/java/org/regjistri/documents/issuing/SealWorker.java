package org.regjistri.documents.issuing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.DocumentId;
import org.regjistri.law.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Seals what was left over: orders whose process died, and what waited while the seal could not be reached. One thread
/// in each process.
@Component
class SealWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SealWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final int ROUND = 50;
    private final SealQueue queue;
    private final Sealing sealing;
    private final LegalTime time;
    private final boolean enabled;
    private volatile boolean running;
    private @Nullable Thread thread;

    /// @param enabled false for a process that only looks
    SealWorker(
            SealQueue queue,
            Sealing sealing,
            LegalTime time,
            @Value("${regjistri.documents.sealing:true}") boolean enabled) {
        this.queue = queue;
        this.sealing = sealing;
        this.time = time;
        this.enabled = enabled;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("document-sealing").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        try {
            if (thread != null) {
                thread.interrupt();
                thread.join(STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (running) {
                round();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One after the other, and no further where one fails: the next would fail alike.
    void round() {
        try {
            for (DocumentId due : queue.due(time.now(), ROUND)) {
                if (!running || sealing.attempt(due) == Sealing.Attempt.FAILED) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            log.error(
                    "The queue of documents could not be read: {}", e.getClass().getName());
        }
    }
}
