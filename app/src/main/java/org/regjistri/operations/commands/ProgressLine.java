package org.regjistri.operations.commands;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.regjistri.operations.LoadProgress;

/// Tells how far long work is: at a terminal a line that is written again and again, elsewhere a line for each stage.
final class ProgressLine implements LoadProgress {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private final PrintWriter out;
    private final boolean terminal;
    private final Clock clock;
    private String stage = "";
    private long all;
    private Instant begun;
    private Instant told = Instant.EPOCH;

    ProgressLine(PrintWriter out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public synchronized void stage(String name, long size) {
        end();
        stage = name;
        all = size;
        begun = clock.instant();
        told = Instant.EPOCH;
        if (terminal) {
            rewrite(0);
        } else {
            out.println(stage + (all > 0 ? String.format(Locale.ROOT, ": %,d", all) : ""));
            out.flush();
        }
    }

    @Override
    public synchronized void done(long done) {
        if (terminal && Duration.between(told, clock.instant()).compareTo(PAUSE) >= 0) {
            rewrite(done);
        }
    }

    /// Leaves the line that was rewritten, for whatever is written next.
    synchronized void end() {
        if (terminal && !stage.isEmpty()) {
            out.printf(Locale.ROOT, "\r\u001b[K%s: %s%n", stage, words(since()));
            out.flush();
        }
        stage = "";
    }

    private void rewrite(long done) {
        told = clock.instant();
        out.printf(Locale.ROOT, "\r\u001b[K%s%s", stage, far(done));
        out.flush();
    }

    private String far(long done) {
        if (done == 0) {
            return " …";
        }
        if (all == 0) {
            return String.format(Locale.ROOT, ": %,d", done);
        }
        Duration left = since().multipliedBy(all - done).dividedBy(done);
        return String.format(Locale.ROOT, ": %,d of %,d (%d %%), still %s", done, all, 100 * done / all, words(left));
    }

    private Duration since() {
        return Duration.between(begun, clock.instant());
    }

    private static String words(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
