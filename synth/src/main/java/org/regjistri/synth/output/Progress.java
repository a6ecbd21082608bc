package org.regjistri.synth.output;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What long work is at, how far it is and how long it will take still: one line that is rewritten at a terminal;
/// elsewhere one line for each work that is done. For several threads.
public final class Progress {
    private static final long NANOS_OF_A_SECOND = 1_000_000_000L;
    private static final long BETWEEN_LINES = NANOS_OF_A_SECOND / 5;

    /// Before that nobody can say how long it will take.
    private static final long TOO_EARLY = 2 * NANOS_OF_A_SECOND;

    private static final String REWRITE = "\r\u001b[K";
    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;

    /// @param nanos as [System#nanoTime()]
    Progress(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    public static Progress on(PrintStream out) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new Progress(out, terminal, System::nanoTime);
    }

    /// Says nothing.
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()), true, () -> 0);
    }

    /// @param steps how many there are; -1 where nobody knows
    public Work begin(String what, long steps) {
        return new Work(what, steps);
    }

    /// One piece of work. Closed without being finished, it leaves no line.
    public final class Work implements AutoCloseable {
        private final String what;
        private final long steps;
        private final long begun = nanos.getAsLong();
        private long said = begun;
        private long done;

        private Work(String what, long steps) {
            this.what = what;
            this.steps = steps;
        }

        public synchronized void advance(long more) {
            done += more;
            long now = nanos.getAsLong();
            if (terminal && now - said >= BETWEEN_LINES) {
                said = now;
                out.print(REWRITE + what + far(now - begun));
                out.flush();
            }
        }

        private String far(long spent) {
            if (steps <= 0 || done == 0) {
                return "";
            }
            String part = String.format(Locale.ROOT, "  %d %%", done * 100 / steps);
            return spent < TOO_EARLY ? part : part + ", " + seconds(spent * (steps - done) / done) + " left";
        }

        /// @param result what came out. Example: `3300000 rows`
        public synchronized void finish(String result) {
            out.println((terminal ? REWRITE : "") + what + "  " + result + " in " + seconds(nanos.getAsLong() - begun));
        }

        @Override
        public synchronized void close() {
            if (terminal) {
                out.print(REWRITE);
                out.flush();
            }
        }

        private static String seconds(long nanos) {
            long seconds = Math.ceilDiv(nanos, NANOS_OF_A_SECOND);
            return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
        }
    }
}
