package org.regjistri.civilstatus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;

/// A later note on an act: it changes what is current, never the act.
///
/// @param ordinal of the notes on this act, from 1, without a gap
/// @param changes what it says instead; empty where the kind alone says it
/// @param office where it was entered
/// @param entry the journal's entry that it rests on
public record ActNote(
        NoteId id,
        ActId act,
        int ordinal,
        NoteKind kind,
        List<Change> changes,
        String reason,
        ActorRef proposedBy,
        Instant proposedAt,
        ActorRef approvedBy,
        OfficeCode office,
        Instant recordedAt,
        ArticleId legalBasis,
        UUID entry) {

    public ActNote {
        changes = List.copyOf(changes);
    }

    /// How people cite it. Example: `B-M06-2026-00017/1`.
    public String reference(ActNumber number) {
        return number.reference() + "/" + ordinal;
    }

    /// One field that says something else from now on. What a field means is known to the procedure.
    ///
    /// @param field stable for ever. Example: `surname`
    public record Change(String field, String before, String after) {}
}
