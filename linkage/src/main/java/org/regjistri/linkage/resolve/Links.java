package org.regjistri.linkage.resolve;

/// What was found, with how sure it is.
///
/// @param pairs the scored pairs
/// @param probability of each pair, after what else the rows could be
public record Links(Scored pairs, Probabilities probability) {
    @FunctionalInterface
    public interface Probabilities {
        double of(int at);
    }
}
