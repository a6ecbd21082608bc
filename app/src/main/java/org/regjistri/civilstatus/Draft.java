package org.regjistri.civilstatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;

/// A declaration on its way to an act, as it was typed. Working state: it is no act, and it is deleted when its time
/// has come.
///
/// @param version grows with every change; whoever saves names the version that they saw
/// @param content as typed, field by field, read only by the procedure that it belongs to
/// @param title how it is called in lists. Example: the child's name
/// @param due the last day of the legal term; null while unknown
/// @param holder the official who works on it; others of the office look, or take it up
/// @param expiresOn the day on which it expires where nobody touches it
/// @param act null unless registered
public record Draft(
        DraftId id,
        ActKind kind,
        OfficeCode office,
        DraftState state,
        long version,
        Map<String, List<String>> content,
        String title,
        @Nullable LocalDate due,
        ActorRef holder,
        ActorRef begunBy,
        Instant begunAt,
        Instant changedAt,
        LocalDate expiresOn,
        @Nullable Review review,
        @Nullable ActId act) {

    /// What was asked of the head of the office, and what became of it.
    ///
    /// @param digest of the order that was put forward: another order needs another review
    /// @param warnings codes of the warnings that were overruled
    /// @param reason why they were overruled, in the official's words
    /// @param reviewer null while nobody decided
    /// @param words of the reviewer; empty for none
    public record Review(
            String digest,
            List<String> warnings,
            String reason,
            ActorRef askedBy,
            Instant askedAt,
            @Nullable ActorRef reviewer,
            @Nullable Instant decidedAt,
            String words) {}

    /// One line of its story.
    ///
    /// @param subject the official it was handed to, or the act that came of it; null for the other steps
    /// @param words as written by whoever did it; empty for none
    public record Step(
            DraftStep step,
            ActorRef by,
            Instant at,
            @Nullable UUID subject,
            String words) {}
}
