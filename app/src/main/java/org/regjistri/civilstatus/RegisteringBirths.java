package org.regjistri.civilstatus;

import org.regjistri.access.Actor;

/// Registration of a birth within the legal term, at a municipal office, a satellite office or a mission (CS-02,
/// CS-05).
public interface RegisteringBirths {

    /// Judges without writing an act.
    ///
    /// @throws org.regjistri.access.AccessDenied where the actor may not register births at that office
    BirthExamination examine(Actor actor, RegisterBirth order);

    /// As [#examine], for somebody who decides about a draft.
    ///
    /// @throws org.regjistri.access.AccessDenied where the actor may not review drafts of that office
    BirthExamination examineForReview(Actor actor, RegisterBirth order);

    /// Writes act, person, facts, number and entry in one transaction, or nothing of them. Asked again with the same
    /// key,
    /// it gives the same act.
    ///
    /// @throws org.regjistri.access.AccessDenied where the actor may not register births at that office
    BirthOutcome register(Actor actor, RegisterBirth order);
}
