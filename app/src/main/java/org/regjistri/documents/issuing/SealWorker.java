package org.regjistri.documents.issuing;

import java.time.Duration;
import org.regjistri.database.RepeatedWork;
import org.regjistri.documents.DocumentId;
import org.regjistri.law.LegalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals what was left over: orders whose process died, and what waited while the seal could not be reached. One thread
/// in each process.
@Component
class SealWorker extends RepeatedWork {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ROUND = 50;
    private final SealQueue queue;
    private final Sealing sealing;
    private final LegalTime time;

    /// @param enabled false for a process that only looks
    SealWorker(
            SealQueue queue,
            Sealing sealing,
            LegalTime time,
            @Value("${regjistri.documents.sealing:true}") boolean enabled) {
        super("document-sealing", Duration.ZERO, PAUSE, enabled);
        this.queue = queue;
        this.sealing = sealing;
        this.time = time;
    }

    /// One after the other, and no further where one fails: the next would fail alike.
    @Override
    protected void round() {
        for (DocumentId due : queue.due(time.now(), ROUND)) {
            if (!isRunning() || sealing.attempt(due) == Sealing.Attempt.FAILED) {
                return;
            }
        }
    }
}
