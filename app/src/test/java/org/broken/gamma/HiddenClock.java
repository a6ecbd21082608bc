package org.broken.gamma;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/// Broken: asks the machine for time, zone and language.
@SuppressWarnings("JavaTimeDefaultTimeZone")
public final class HiddenClock {
    public Instant now() {
        return Instant.now();
    }

    public LocalDate today() {
        return LocalDate.now();
    }

    public long millis() {
        return System.currentTimeMillis();
    }

    public ZoneId zone() {
        return ZoneId.systemDefault();
    }

    public Locale locale() {
        return Locale.getDefault();
    }
}
