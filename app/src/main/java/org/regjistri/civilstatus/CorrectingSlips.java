package org.regjistri.civilstatus;

import java.util.List;
import java.util.Optional;
import org.regjistri.access.Actor;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.Problem;

/// Correcting a slip that is seen soon after the registration: by one official, with the agreement of another.
public interface CorrectingSlips {

    /// Judges without writing.
    Examination examine(Actor actor, ProposeCorrection order);

    /// @param problems in legal order; empty where it can be proposed
    /// @param changes what would be changed
    record Examination(List<Problem> problems, List<ActNote.Change> changes) {}

    CorrectionOutcome propose(Actor actor, ProposeCorrection order);

    /// Empty where there is none, also where the text is no id, and where it is another office's.
    Optional<Correction> find(Actor actor, String id);

    /// What waits for a decision about acts of the office and its satellite offices, oldest first.
    List<Correction> open(Actor actor, OfficeCode book);

    /// By somebody else than who proposed it: enters the note.
    CorrectionOutcome approve(Actor actor, CorrectionId id);

    /// By somebody else than who proposed it.
    ///
    /// @param words why; three to five hundred characters
    CorrectionOutcome decline(Actor actor, CorrectionId id, String words);

    /// By who proposed it.
    CorrectionOutcome withdraw(Actor actor, CorrectionId id);
}
