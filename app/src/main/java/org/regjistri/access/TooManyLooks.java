package org.regjistri.access;

import java.time.Duration;

/// An official looked at more persons, or searched more often, than one does at a counter; the look was refused.
public final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Duration pause;

    TooManyLooks(Duration pause) {
        super("Too many looks", null, false, false);
        this.pause = pause;
    }

    /// After which it may be tried again.
    public Duration pause() {
        return pause;
    }
}
