package org.regjistri.bench;

import java.io.IOException;

/// The application answered, but not what was wanted.
final class UnwantedAnswer extends IOException {
    private static final long serialVersionUID = 1;
    private final int status;

    UnwantedAnswer(int status, Object body) {
        super(status + " " + body);
        this.status = status;
    }

    int status() {
        return status;
    }
}
