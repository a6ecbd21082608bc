package org.regjistri.journal.sequencer;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.CheckpointSigner;
import org.regjistri.journal.checkpoint.JournalSettings;
import org.regjistri.journal.entry.Wake;
import org.regjistri.law.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Gives committed entries their leaves: one thread in each process, one process in each database.
///
/// Starts before the web server and stops after it, so that what the last request committed still gets
/// its leaf.
@Component
public final class Sequencer implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final @Nullable CheckpointSigner signer;
    private final LegalTime time;
    private final Wake wake;
    private final Optional<PublishedFolder> published;
    private final boolean sequencing;
    private volatile SequencerState state = SequencerState.STOPPED;
    private volatile boolean running;
    private @Nullable Thread thread;

    public Sequencer(
            DataSource dataSource,
            ObjectProvider<CheckpointSigner> signer,
            LegalTime time,
            Wake wake,
            JournalSettings settings) {
        this.dataSource = dataSource;
        this.signer = signer.getIfAvailable();
        this.time = time;
        this.wake = wake;
        this.published = Optional.ofNullable(settings.publishedDir()).map(PublishedFolder::new);
        this.sequencing = settings.sequencing();
    }

    public SequencerState state() {
        return state;
    }

    @Override
    public boolean isAutoStartup() {
        return sequencing;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public synchronized void start() {
        if (signer == null) {
            state = SequencerState.WITHOUT_KEY;
            log.error("No key to sign checkpoints with (regjistri.journal.key-file): entries wait for their leaves");
            return;
        }
        running = true;
        CheckpointSigner present = signer;
        thread = Thread.ofPlatform().name("journal-sequencer").start(() -> run(present));
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake.signal();
        try {
            if (thread != null && !thread.join(STOP)) {
                log.error("The sequencer did not stop in time; what it did not commit waits for the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        state = SequencerState.STOPPED;
    }

    private void run(CheckpointSigner present) {
        Duration backOff = POLL;
        try {
            while (running) {
                if (sequenceWhileElected(present)) {
                    backOff = POLL;
                } else {
                    pause(backOff);
                    backOff = min(backOff.multipliedBy(2), LONGEST_BACK_OFF);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return false where it failed and should be tried again later
    private boolean sequenceWhileElected(CheckpointSigner present) throws InterruptedException {
        try (@Nullable Term term = Term.tryBegin(dataSource).orElse(null)) {
            if (term == null) {
                state = SequencerState.STANDING_BY;
                wake.await(STAND_BY);
            } else {
                serve(term, present);
            }
            return true;
        } catch (ContradictionException e) {
            state = SequencerState.CONTRADICTED;
            log.error("The journal is not sequenced until this is cleared up (see 'verify'): {}", e.getMessage());
        } catch (SQLException e) {
            failed(e, e.getSQLState());
        } catch (IOException | RuntimeException e) {
            failed(e, e.getCause() instanceof SQLException cause ? cause.getSQLState() : null);
        }
        return false;
    }

    private void serve(Term term, CheckpointSigner present) throws IOException, InterruptedException {
        publish(term);
        state = SequencerState.SEQUENCING;
        boolean last = false;
        while (!last) {
            last = !running;
            do {
                // Before each batch too: what was cut off since must not be signed on.
                publish(term);
            } while (term.sequence(present, time) > 0);
            if (running) {
                wake.await(POLL);
            }
        }
    }

    private void publish(Term term) throws IOException {
        if (published.isPresent()) {
            published.get().catchUp(term.tree());
        }
    }

    /// A message of the database may quote a row, so only its kind is logged.
    private void failed(Exception e, @Nullable String sqlState) {
        state = SequencerState.FAILING;
        log.error(
                "Sequencing failed and is tried again: {}, SQL state {}",
                e.getClass().getName(),
                sqlState);
    }

    private void pause(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (running && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
