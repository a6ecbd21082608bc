package org.regjistri.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Work that a process does again and again, on a thread of its own, from the application's start to its end: what
/// waits
/// in a queue, what is over. A round that fails is written down without its data, and the next one comes.
public abstract class RepeatedWork implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RepeatedWork.class);
    private static final Duration STOP = Duration.ofSeconds(10);
    private final String name;
    private final Duration first;
    private final Duration pause;
    private final boolean enabled;
    private volatile boolean running;
    private @Nullable Thread thread;

    /// @param name of the thread
    /// @param first how long after the start the first round begins
    /// @param pause between two rounds
    /// @param enabled false for a process that leaves it to others
    protected RepeatedWork(String name, Duration first, Duration pause, boolean enabled) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.enabled = enabled;
    }

    /// What is done each time. It looks at [#isRunning()] where it takes long.
    protected abstract void round();

    @Override
    public final boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    @Override
    public final synchronized void stop() {
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
            Thread.sleep(first);
            while (running) {
                tried();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tried() {
        try {
            round();
        } catch (RuntimeException e) {
            log.error("A round of {} failed: {}", name, e.getClass().getName());
        }
    }
}
