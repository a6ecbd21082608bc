package org.regjistri.civilstatus;

import java.time.Instant;
import java.util.UUID;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;

/// An act: one legal fact, entered once and for all.
///
/// @param office where it was made; `number.book()` is where it stands
/// @param commandDigest SHA-256 of the order in hexadecimal, to tell a repetition from another order with the same key
/// @param entry the journal's entry that it rests on
public record Act(
        ActId id,
        ActNumber number,
        OfficeCode office,
        ActorRef registrar,
        ArticleId legalBasis,
        UUID commandKey,
        String commandDigest,
        Instant recordedAt,
        UUID entry,
        Birth birth) {}
