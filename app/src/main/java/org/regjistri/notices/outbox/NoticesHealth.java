package org.regjistri.notices.outbox;

import java.time.Duration;
import java.time.Instant;
import org.regjistri.law.LegalTime;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Down when a message has waited for more than an hour.
@Component("noticesHealthIndicator")
class NoticesHealth implements HealthIndicator {
    private static final Duration LONGEST = Duration.ofHours(1);
    private final NoticeRows rows;
    private final LegalTime time;

    NoticesHealth(NoticeRows rows, LegalTime time) {
        this.rows = rows;
        this.time = time;
    }

    @Override
    public Health health() {
        NoticeRows.Queue queue = rows.queue();
        Instant oldest = queue.oldest();
        Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, time.now());
        Health.Builder health = age.compareTo(LONGEST) > 0 ? Health.down() : Health.up();
        return health.withDetail("waiting", queue.waiting())
                .withDetail("oldestWaitsSeconds", age.toSeconds())
                .withDetail("givenUp", queue.givenUp())
                .build();
    }
}
