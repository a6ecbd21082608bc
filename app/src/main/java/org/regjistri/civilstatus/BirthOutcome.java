package org.regjistri.civilstatus;

import java.util.List;
import org.regjistri.law.Problem;
import org.regjistri.persons.Likeness;

/// What becomes of the order to register a birth.
public sealed interface BirthOutcome {

    /// @param again true where the same order had been carried out before: this is that act
    record Registered(Act act, boolean again) implements BirthOutcome {}

    /// The child is in the register: nothing was written.
    record AlreadyRegistered(Likeness likeness) implements BirthOutcome {}

    /// Somebody like this child is in the register: the official looks and decides. Nothing was written.
    record NeedsReview(List<Likeness> likenesses) implements BirthOutcome {}

    /// A warning was overruled, and the head of the office has not agreed to this very order yet. Nothing was written.
    record NeedsApproval(List<Problem> warnings) implements BirthOutcome {}

    /// @param problems all of them, in the order in which the law asks
    record Refused(List<Problem> problems) implements BirthOutcome {}

    /// The key was used for another order.
    record KeyUsedOtherwise() implements BirthOutcome {}
}
