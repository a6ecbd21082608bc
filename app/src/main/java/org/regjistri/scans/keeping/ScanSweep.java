package org.regjistri.scans.keeping;

import java.time.Duration;
import org.regjistri.database.RepeatedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Removes scans that nothing came of: once an hour in each process; what one has removed, the next does not find.
@Component
class ScanSweep extends RepeatedWork {
    private static final Logger log = LoggerFactory.getLogger(ScanSweep.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private final KeptScans scans;
    private final ScanSettings settings;

    ScanSweep(KeptScans scans, ScanSettings settings) {
        super("scan-sweep", PAUSE, PAUSE, settings.sweeping());
        this.scans = scans;
        this.settings = settings;
    }

    @Override
    protected void round() {
        int gone = scans.sweep(settings.daysUnbound());
        if (gone > 0) {
            log.info("{} scans that no entry rests on were removed", gone);
        }
    }
}
