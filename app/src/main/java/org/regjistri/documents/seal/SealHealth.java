package org.regjistri.documents.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down when the key can't be reached, and from thirty days before the certificate ends.
final class SealHealth implements HealthIndicator {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final SealsAtWork seals;
    private final Clock clock;
    private @Nullable SealReport last;
    private Instant asked = Instant.EPOCH;

    SealHealth(SealsAtWork seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public Health health() {
        SealReport report = report();
        Health.Builder health = report.faults().isEmpty() ? Health.up() : Health.down();
        return health.withDetail("certificate", report.words())
                .withDetail("root", report.isTrial() ? "made here, for trying out" : "of a ceremony")
                .withDetail("faults", report.faults())
                .build();
    }

    // A token is not asked more often, however often health is.
    private synchronized SealReport report() {
        Instant now = clock.instant();
        SealReport known = last;
        if (known == null
                || !known.faults().isEmpty()
                || Duration.between(asked, now).abs().compareTo(KEPT) > 0) {
            known = seals.report();
            last = known;
            asked = now;
        }
        return known;
    }
}
