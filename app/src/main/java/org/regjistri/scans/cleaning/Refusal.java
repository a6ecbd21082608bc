package org.regjistri.scans.cleaning;

import java.io.IOException;
import org.regjistri.law.Problem;
import org.regjistri.scans.ScanProblem;

/// The file is not kept. An [IOException], so that it comes through the libraries that read the file.
public final class Refusal extends IOException {
    private static final long serialVersionUID = 1;
    private final ScanProblem kind;
    private final int argument;

    Refusal(ScanProblem kind, int argument) {
        super(kind.code());
        this.kind = kind;
        this.argument = argument;
    }

    Refusal(ScanProblem kind) {
        this(kind, 0);
    }

    public Problem problem() {
        return Problem.of(kind, null, argument);
    }
}
