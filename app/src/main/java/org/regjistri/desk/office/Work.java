package org.regjistri.desk.office;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.Books;
import org.regjistri.civilstatus.Correction;
import org.regjistri.civilstatus.Draft;
import org.regjistri.territory.Office;

/// What lies on the desk of an office now: read once for a page, one statement for each room.
///
/// @param office at whose desk the official sits
/// @param drafts not ended, of the whole book
/// @param corrections that wait for a decision, of the whole book
/// @param unscanned acts of the book whose signed declaration is not scanned yet
/// @param today at the office
record Work(
        Actor actor,
        Office office,
        List<Draft> drafts,
        List<Correction> corrections,
        int unscanned,
        Books.Day day,
        LocalDate today,
        Predicate<LocalDate> isDayOff) {

    boolean isMine(Draft draft) {
        return draft.holder().equals(actor.ref());
    }

    DueClock clock(Draft draft) {
        return DueClock.of(draft.due(), today, isDayOff);
    }
}
