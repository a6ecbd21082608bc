package org.regjistri.access.harvest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.OfficeCode;

/// Something that was too much.
///
/// @param about an official's reference, a person's id, or `all`
/// @param userName of the official; null where it is about no official
/// @param office of the official; null where it is about no official
/// @param allowed where the alarm begins
/// @param explanation null while nobody has seen to it
record Alarm(
        UUID id,
        Instant at,
        LocalDate day,
        Kind kind,
        String about,
        @Nullable String userName,
        @Nullable OfficeCode office,
        long counted,
        long allowed,
        @Nullable Explanation explanation) {
    static final String ALL = "all";

    enum Kind {
        /// One official searched very often.
        SEARCHES,
        /// One official opened very many persons.
        PERSONS,
        /// One official was stopped.
        STOPPED,
        /// Very many officials opened one person.
        SUBJECT,
        /// All together opened very many persons.
        NATIONAL,
        /// One official opens, week by week, far more persons than the others.
        SLOW
    }

    record Explanation(Instant at, String by, String words) {}
}
