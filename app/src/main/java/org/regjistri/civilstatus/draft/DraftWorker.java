package org.regjistri.civilstatus.draft;

import java.time.Duration;
import org.regjistri.database.RepeatedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Comes by every ten minutes, in each process: drafts and proposals whose day is over end. Reading does not wait for
/// it.
@Component
class DraftWorker extends RepeatedWork {
    private static final Logger log = LoggerFactory.getLogger(DraftWorker.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private final ObjectProvider<Tidying> kinds;

    DraftWorker(ObjectProvider<Tidying> kinds) {
        super("draft-retention", PAUSE, PAUSE, true);
        this.kinds = kinds;
    }

    @Override
    protected void round() {
        int done = kinds.orderedStream().mapToInt(Tidying::tidy).sum();
        if (done > 0) {
            log.info("{} drafts and proposals ended", done);
        }
    }
}
