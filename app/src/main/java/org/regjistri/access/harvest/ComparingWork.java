package org.regjistri.access.harvest;

import java.time.Duration;
import org.regjistri.database.RepeatedWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Compares the officials' weeks once an hour.
@Component
class ComparingWork extends RepeatedWork {
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);
    private final Watching watching;

    ComparingWork(Watching watching, @Value("${regjistri.access.working:true}") boolean working) {
        super("harvest-comparing", FIRST, PAUSE, working);
        this.watching = watching;
    }

    @Override
    protected void round() {
        watching.compare();
    }
}
