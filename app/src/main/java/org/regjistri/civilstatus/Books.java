package org.regjistri.civilstatus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.OfficeCode;

/// The books: the acts of an office and its satellite offices, by kind and year, in the order of their numbers.
public interface Books {

    /// How the day stands in a book. Counts only: it discloses nobody.
    ///
    /// @param dayBegan the first moment of the day at the office
    Day day(OfficeCode book, Instant dayBegan);

    /// @param registered acts since the day began
    /// @param unclosed acts from before the day that no day close covers
    /// @param unclosedSince when the first of these was registered; null where there is none
    record Day(int registered, int unclosed, @Nullable Instant unclosedSince) {}
}
