package org.regjistri.persons.facts;

import java.time.Duration;
import org.regjistri.database.RepeatedWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Soon after the start of each process, and some times a day: a process of the release before may
/// have written names that lack the newest keys. Where no older keys are, it is one look.
@Component
class RekeyingWork extends RepeatedWork {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofHours(6);
    private final Rekeying rekeying;

    RekeyingWork(Rekeying rekeying, @Value("${regjistri.rekeying.working:true}") boolean working) {
        super("rekeying", FIRST, PAUSE, working);
        this.rekeying = rekeying;
    }

    @Override
    protected void round() {
        rekeying.rekeyAll(this::isRunning);
    }
}
