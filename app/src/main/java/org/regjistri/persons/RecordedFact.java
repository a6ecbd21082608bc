package org.regjistri.persons;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact as the register holds it.
///
/// @param recordedUntil when the register ceased to hold it for true; null while it does
/// @param entry the journal's entry that brought it
/// @param endedBy the entry that ended it; null while it stands
public record RecordedFact(
        UUID id,
        PersonId person,
        Fact fact,
        Instant recordedFrom,
        @Nullable Instant recordedUntil,
        UUID entry,
        @Nullable UUID endedBy) {

    public boolean isKnownAt(Instant moment) {
        return !moment.isBefore(recordedFrom) && (recordedUntil == null || moment.isBefore(recordedUntil));
    }
}
