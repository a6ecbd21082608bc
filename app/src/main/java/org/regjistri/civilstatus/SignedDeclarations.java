package org.regjistri.civilstatus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.scans.ScanId;

/// The declarations as they were signed: scanned with the act, or after it.
public interface SignedDeclarations {

    /// Acts of a book that still want one, oldest first; at most 200.
    List<Waiting> missing(OfficeCode book);

    /// The scan, wherever it was handed in.
    Optional<ScanId> of(Act act);

    /// An act without its signed declaration. It names nobody.
    record Waiting(ActId act, String reference, Instant recordedAt) {}
}
