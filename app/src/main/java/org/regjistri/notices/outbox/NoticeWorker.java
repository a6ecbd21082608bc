package org.regjistri.notices.outbox;

import java.time.Duration;
import org.regjistri.database.RepeatedWork;
import org.springframework.stereotype.Component;

/// Sends what is due, one after the other. One thread in each process.
@Component
class NoticeWorker extends RepeatedWork {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final Sending sending;

    NoticeWorker(Sending sending, NoticeSettings settings) {
        super("notice-sending", Duration.ZERO, PAUSE, settings.sending());
        this.sending = sending;
    }

    @Override
    protected void round() {
        while (isRunning() && sending.sendOne()) {
            // as long as something is due
        }
    }
}
