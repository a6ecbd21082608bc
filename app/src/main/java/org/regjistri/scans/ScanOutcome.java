package org.regjistri.scans;

import org.regjistri.law.Problem;

/// What becomes of a file that is handed in.
public sealed interface ScanOutcome {

    record Kept(Scan scan) implements ScanOutcome {}

    /// Nothing was kept of it.
    record Refused(Problem problem) implements ScanOutcome {}
}
