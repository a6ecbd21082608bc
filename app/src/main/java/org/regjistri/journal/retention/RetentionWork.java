package org.regjistri.journal.retention;

import java.time.Duration;
import org.regjistri.database.RepeatedWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Some times a day in each process; what one has removed, the next does not find.
@Component
class RetentionWork extends RepeatedWork {
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofHours(6);
    private final Forgetting forgetting;

    RetentionWork(Forgetting forgetting, @Value("${regjistri.retention.working:true}") boolean working) {
        super("retention", FIRST, PAUSE, working);
        this.forgetting = forgetting;
    }

    @Override
    protected void round() {
        forgetting.forgetAll();
    }
}
