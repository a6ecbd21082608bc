package org.regjistri.civilstatus;

import org.regjistri.law.Problem;

/// What becomes of a change to a draft.
public sealed interface DraftOutcome {

    /// Also where the same change arrives a second time.
    record Done(Draft draft) implements DraftOutcome {}

    /// Somebody else changed it meanwhile. Nothing was written.
    record Overtaken(Draft now) implements DraftOutcome {}

    /// The life of a draft does not allow it, or a word is missing. Nothing was written.
    record Refused(Draft now, Problem problem) implements DraftOutcome {}
}
