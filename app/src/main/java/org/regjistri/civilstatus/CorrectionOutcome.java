package org.regjistri.civilstatus;

import java.util.List;
import org.regjistri.law.Problem;

/// What becomes of a proposed correction.
public sealed interface CorrectionOutcome {

    /// It waits for a second official. Also where the same proposal arrives again.
    record Proposed(Correction correction) implements CorrectionOutcome {}

    /// The note is entered. Also where the same decision arrives again.
    record Approved(Correction correction) implements CorrectionOutcome {}

    /// Declined or withdrawn. Also where the same decision arrives again.
    record Ended(Correction correction) implements CorrectionOutcome {}

    /// All reasons at once. Nothing was written.
    record Refused(List<Problem> problems) implements CorrectionOutcome {}
}
