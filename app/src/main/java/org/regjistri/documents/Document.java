package org.regjistri.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;

/// What is known of a document that was ordered; its file is there once it is sealed.
///
/// @param about what it rests on, such as an act
/// @param token the random part of the address in its QR code, 32 hexadecimal digits
/// @param initials of the person it is about. Example: `A. K.`
/// @param orderedAt the moment of the order: printed as the moment of issue
/// @param validUntil last day on which it may be relied on without asking; null: no such day
/// @param receipt null where nothing was paid
public record Document(
        DocumentId id,
        DocumentNumber number,
        String kind,
        int template,
        Language language,
        OfficeCode office,
        UUID subject,
        UUID about,
        @Nullable String actReference,
        Instant asOf,
        CheckCode code,
        String token,
        String initials,
        Applicant applicant,
        Purpose purpose,
        Charge charge,
        @Nullable String receipt,
        ActorRef orderedBy,
        Instant orderedAt,
        @Nullable LocalDate validUntil,
        UUID entry,
        DocumentState state) {}
