package org.regjistri.notices.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sends what is due, one after the other. One thread in each process.
@Component
class NoticeWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(NoticeWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(10);
    private final Sending sending;
    private final boolean enabled;
    private volatile boolean running;
    private @Nullable Thread thread;

    NoticeWorker(Sending sending, NoticeSettings settings) {
        this.sending = sending;
        this.enabled = settings.sending();
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
        thread = Thread.ofPlatform().name("notice-sending").daemon().start(this::run);
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

    private void round() {
        try {
            while (running && sending.sendOne()) {
                // as long as something is due
            }
        } catch (RuntimeException e) {
            log.error("The outbox could not be worked on: {}", e.getClass().getName());
        }
    }
}
