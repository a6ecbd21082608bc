package org.regjistri.persons;

import java.util.List;

/// Somebody in the register who may be the same, and why.
///
/// @param score 0 to 100; what it is made of stands in `reasons`
public record Likeness(PersonId person, int score, List<Reason> reasons) {

    /// The score from which on it is the same child as far as the register can tell.
    public static final int CERTAIN = 95;

    public enum Reason {
        SAME_MOTHER(40),
        SAME_DAY(30),
        NEAR_DAY(15),
        /// Another child within less than 200 days: no two births of one mother can be so near.
        IMPOSSIBLE_INTERVAL(20),
        SAME_NAME(25),
        LIKE_NAME(15),
        SAME_SEX(5);

        private final int points;

        Reason(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }
    }
}
