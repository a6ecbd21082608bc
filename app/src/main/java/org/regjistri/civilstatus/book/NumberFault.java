package org.regjistri.civilstatus.book;

/// Something that is not in order in a series of act numbers.
///
/// @param from the first number that it concerns, `to` the last; equal where it is one
record NumberFault(Kind kind, Series series, int from, int to) {

    enum Kind {
        /// Numbers without an act.
        MISSING,
        /// One number on two acts.
        DOUBLED,
        /// The counter is not at the last act: what comes next would leave a gap, or could not be numbered.
        COUNTER,
        /// Registered clearly before an act with a smaller number.
        ORDER,
        /// Registered in another year than the one in which it is numbered.
        YEAR,
        /// A day close that does not go on where the one before it ended, or that goes beyond the acts.
        CLOSE
    }

    /// For an operator. Names no person.
    String words() {
        return series.kind() + " " + series.book() + " " + series.year() + ": " + kind + " " + from
                + (from == to ? "" : " to " + to);
    }
}
