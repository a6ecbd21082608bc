package org.regjistri.journal.sequencer;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

@Component("journalHealthIndicator")
class JournalHealth implements HealthIndicator {
    private final Sequencer sequencer;

    JournalHealth(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    @Override
    public Health health() {
        SequencerState state = sequencer.state();
        Health.Builder health = state.isHealthy() ? Health.up() : Health.down();
        return health.withDetail("sequencer", state.name()).build();
    }
}
