package org.regjistri.civilstatus.draft;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Comes by every ten minutes, in each process: drafts and proposals whose day is over end, and those that ended long
/// ago go. Reading does not wait for it.
@Component
class DraftWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DraftWorker.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(10);
    private final ObjectProvider<Tidying> kinds;
    private volatile boolean running;
    private @Nullable Thread thread;

    DraftWorker(ObjectProvider<Tidying> kinds) {
        this.kinds = kinds;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("draft-retention").daemon().start(this::run);
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
                Thread.sleep(PAUSE);
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void round() {
        try {
            int done = kinds.orderedStream().mapToInt(Tidying::tidy).sum();
            if (done > 0) {
                log.info("{} drafts and proposals ended or forgotten", done);
            }
        } catch (RuntimeException e) {
            log.error("The drafts could not be looked through: {}", e.getClass().getName());
        }
    }
}
