package org.regjistri.access;

import java.util.List;
import java.util.UUID;
import org.regjistri.law.Problem;

/// What came of something that was to be done about an official.
public sealed interface OfficialOutcome {

    record Done(UUID official) implements OfficialOutcome {}

    /// @param problems at least one
    record Refused(List<Problem> problems) implements OfficialOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
