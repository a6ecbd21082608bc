package org.regjistri.linkage.plan;

/// An order of two dates that cannot be otherwise. Example: nobody is born after the event that mentions them.
///
/// @param earlier date field of one table, `right.born`
/// @param later date field of the other one, `left.event`
/// @param days so many days the wrong way round are still taken for slips
public record OrderPlan(String name, String earlier, String later, int days) {
    boolean names(String field) {
        return earlier.endsWith("." + field) || later.endsWith("." + field);
    }
}
