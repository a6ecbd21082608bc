package org.regjistri.law;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/// What time it is before the law: Europe/Belgrade, at a mission its own zone. The only place that asks the clock.
@Component
public final class LegalTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");
    private final Clock clock;

    public LegalTime(Clock clock) {
        this.clock = clock;
    }

    /// Now, to the microsecond: that is as fine as the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return today(ZONE);
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
