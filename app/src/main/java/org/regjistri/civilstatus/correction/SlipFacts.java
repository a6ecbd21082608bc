package org.regjistri.civilstatus.correction;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.regjistri.civilstatus.SlipValues;

/// What the rules are told, beside the order itself.
///
/// @param current what the act says now
/// @param surnames that the child may have by its parents' names in the act; empty where that is not judged
/// @param registeredOn the day of the act, at its office
/// @param now at the office
/// @param slipDays within which a slip may be corrected
/// @param isPending true where another proposal about the act waits
record SlipFacts(
        SlipValues current,
        Set<String> surnames,
        LocalDate registeredOn,
        LocalDateTime now,
        int slipDays,
        boolean isPending) {

    LocalDate today() {
        return now.toLocalDate();
    }

    /// The last day, inside.
    LocalDate until() {
        return registeredOn.plusDays(slipDays);
    }
}
