package org.regjistri.documents;

import java.time.LocalDate;

/// What becomes of an order.
public sealed interface IssueOutcome {

    /// @param again true where the same order had been carried out before: this is that document
    record Issued(Document document, boolean again) implements IssueOutcome {}

    /// The key was used for another order.
    record KeyUsedOtherwise() implements IssueOutcome {}

    /// The catalogue says that this kind is not issued on that day.
    record KindNotIssued(LocalDate on) implements IssueOutcome {}
}
