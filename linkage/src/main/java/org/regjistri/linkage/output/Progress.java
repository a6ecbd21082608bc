package org.regjistri.linkage.output;

import java.io.Console;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What the work is at: one phase after another. At a terminal one line that is rewritten;
/// elsewhere nothing, or, where it is asked for, a line for each phase that is done. Steps may be
/// told by several threads.
public final class Progress implements AutoCloseable {
    private static final long NANOS_OF_A_SECOND = 1_000_000_000L;
    private static final long BETWEEN_LINES = NANOS_OF_A_SECOND / 5;
    private static final long TOO_EARLY_TO_SAY = 2 * NANOS_OF_A_SECOND;
    private static final String REWRITE = "\r\u001b[K";
    private final PrintStream out;
    private final Manner manner;
    private final LongSupplier nanos;
    private final Map<String, Long> durations = new LinkedHashMap<>();
    private String phase = "";
    private long steps;
    private long done;
    private long begun;
    private long said;

    enum Manner {
        REWRITTEN,
        LINES,
        SILENT
    }

    Progress(PrintStream out, Manner manner, LongSupplier nanos) {
        this.out = out;
        this.manner = manner;
        this.nanos = nanos;
    }

    /// @param out standard error, as a rule: standard output may be what comes out
    /// @param verbose a line for each phase even where there is no terminal
    public static Progress on(PrintStream out, boolean verbose) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new Progress(
                out, terminal ? Manner.REWRITTEN : verbose ? Manner.LINES : Manner.SILENT, System::nanoTime);
    }

    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()), Manner.SILENT, System::nanoTime);
    }

    /// Ends the phase before it.
    ///
    /// @param name what is done. Example: `Scoring pairs`
    /// @param ofSteps how many there are; 0 where nobody knows
    public synchronized void phase(String name, long ofSteps) {
        end();
        phase = name;
        steps = ofSteps;
        done = 0;
        begun = nanos.getAsLong();
        said = begun - BETWEEN_LINES;
        say(begun);
    }

    public synchronized void advance(long more) {
        done += more;
        say(nanos.getAsLong());
    }

    private void say(long now) {
        if (manner == Manner.REWRITTEN && now - said >= BETWEEN_LINES) {
            said = now;
            out.print(REWRITE + phase + far(now - begun));
            out.flush();
        }
    }

    private String far(long spent) {
        if (steps <= 0 || done <= 0) {
            return "";
        }
        String part = String.format(Locale.ROOT, "  %d %%", Math.min(100, done * 100 / steps));
        return spent < TOO_EARLY_TO_SAY || done >= steps
                ? part
                : part + ", " + seconds(spent / done * (steps - done)) + " left";
    }

    private void end() {
        if (phase.isEmpty()) {
            return;
        }
        long spent = nanos.getAsLong() - begun;
        var _ = durations.merge(phase, spent, Long::sum);
        if (manner != Manner.SILENT) {
            out.println((manner == Manner.REWRITTEN ? REWRITE : "") + phase + "  " + seconds(spent));
        }
        phase = "";
    }

    /// Seconds of each phase that has ended, in their order.
    public synchronized Map<String, Double> durations() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        durations.forEach((name, spent) -> seconds.put(name, (double) spent / NANOS_OF_A_SECOND));
        return seconds;
    }

    @Override
    public synchronized void close() {
        end();
    }

    private static String seconds(long nanos) {
        long tenths = Math.ceilDiv(nanos * 10, NANOS_OF_A_SECOND);
        return tenths < 600
                ? String.format(Locale.ROOT, "%d.%d s", tenths / 10, tenths % 10)
                : tenths / 600 + " min " + tenths % 600 / 10 + " s";
    }
}
