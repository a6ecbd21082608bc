package org.regjistri.access.harvest;

import java.time.Duration;
import org.regjistri.database.RepeatedWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Watches twice a minute.
@Component
class WatchWork extends RepeatedWork {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private final Watching watching;

    WatchWork(Watching watching, @Value("${regjistri.access.working:true}") boolean working) {
        super("harvest-watch", PAUSE, PAUSE, working);
        this.watching = watching;
    }

    @Override
    protected void round() {
        watching.watch();
    }
}
