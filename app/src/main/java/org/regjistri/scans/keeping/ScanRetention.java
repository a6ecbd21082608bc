package org.regjistri.scans.keeping;

import java.time.LocalDate;
import java.util.UUID;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.law.Retention;
import org.springframework.stereotype.Component;

/// Scans that nothing came of, and files that are left of a process that died in between.
@Component
class ScanRetention implements Retention {
    private final KeptScans scans;

    ScanRetention(KeptScans scans) {
        this.scans = scans;
    }

    @Override
    public String what() {
        return "scans";
    }

    @Override
    public Parameter days() {
        return Parameter.UNBOUND_SCANS_KEPT_DAYS;
    }

    @Override
    public int forget(LocalDate before, UUID entry) {
        return scans.sweep(before.atStartOfDay(LegalTime.ZONE).toInstant());
    }
}
