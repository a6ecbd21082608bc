package org.regjistri.scans.keeping;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Removes scans that nothing came of: once an hour in each process; what one has removed, the next does not find.
@Component
class ScanSweep implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ScanSweep.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration STOP = Duration.ofSeconds(10);
    private final KeptScans scans;
    private final ScanSettings settings;
    private volatile boolean running;
    private @Nullable Thread thread;

    ScanSweep(KeptScans scans, ScanSettings settings) {
        this.scans = scans;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.sweeping();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("scan-sweep").daemon().start(this::run);
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

    private void round() {
        try {
            int gone = scans.sweep(settings.daysUnbound());
            if (gone > 0) {
                log.info("{} scans that no entry rests on were removed", gone);
            }
        } catch (RuntimeException e) {
            log.error("Scans could not be swept: {}", e.getClass().getName());
        }
    }
}
