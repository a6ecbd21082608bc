package org.regjistri.linkage.resolve;

/// Who is who, pair by pair.
///
/// @param links the pairs with their probabilities, in the order in which they were scored
/// @param others with which it was resolved; together with the model it gives the same links again
public record Resolution(Links links, Decisions decisions, Margins margins, Others others) {
    /// By the position of the pair.
    @FunctionalInterface
    public interface Decisions {
        Decision of(int at);
    }

    /// How far a pair is ahead of the best other candidate of its row on the left, in bits; below 0
    /// where it is not the best; 64 at most, also where it is the only one. Small margins are what
    /// officials should see first.
    @FunctionalInterface
    public interface Margins {
        float of(int at);
    }
}
