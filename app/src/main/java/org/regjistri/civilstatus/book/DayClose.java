package org.regjistri.civilstatus.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.regjistri.kernel.ActorRef;

/// The end of a day of a book: somebody confirmed the acts since the last time.
///
/// @param day the calendar day at the office
/// @param checkpoint the signed note that the journal had published then; empty before its first
/// @param entry closes of one moment share their entry
record DayClose(
        UUID id,
        Series series,
        int fromNumber,
        int toNumber,
        LocalDate day,
        ActorRef closedBy,
        Instant recordedAt,
        String checkpoint,
        UUID entry) {

    int acts() {
        return toNumber - fromNumber + 1;
    }
}
