package org.regjistri.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// What a process took from its start to its end.
///
/// @param user processor time outside the kernel, of all its threads
/// @param peakMib the most resident memory
record ProcessUse(Duration took, Duration user, long peakMib) {
    /// What happens after the last look is not seen.
    private static final long LOOK_AGAIN_MILLIS = 50;

    /// Of one that was started just now; waits for its end.
    ///
    /// @throws IllegalStateException where it ends with anything but 0
    static ProcessUse of(Process process) throws InterruptedException {
        long begin = System.nanoTime();
        var seen = new ProcessUse(Duration.ZERO, Duration.ZERO, 0);
        while (!process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
            seen = seen.lookedAt(process.pid());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("Ended with " + process.exitValue());
        }
        return new ProcessUse(took, seen.user, seen.peakMib);
    }

    private ProcessUse lookedAt(long process) {
        try {
            return new ProcessUse(
                    took, Installation.userTime(process), Math.max(peakMib, Installation.peakMib(process)));
        } catch (IOException e) {
            // It ended between two looks.
            return this;
        }
    }
}
