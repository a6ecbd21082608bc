package org.regjistri.access.digest;

import java.time.Duration;
import org.regjistri.database.RepeatedWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals every hour that is over; after a standstill one after the other.
@Component
class DigestWork extends RepeatedWork {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private final Digesting digesting;

    DigestWork(Digesting digesting, @Value("${regjistri.access.working:true}") boolean working) {
        super("disclosure-digest", PAUSE, PAUSE, working);
        this.digesting = digesting;
    }

    @Override
    protected void round() {
        boolean more = true;
        while (more && isRunning()) {
            more = digesting.sealNext();
        }
    }
}
