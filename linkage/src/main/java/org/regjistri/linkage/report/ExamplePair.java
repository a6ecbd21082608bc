package org.regjistri.linkage.report;

import java.util.List;
import java.util.Optional;

/// A pair with all its evidence.
///
/// @param prior bits before anything is compared
/// @param isTrue only where the truth is known
public record ExamplePair(
        Kind kind,
        String leftId,
        String rightId,
        double probability,
        double prior,
        List<Evidence> evidence,
        Optional<Boolean> isTrue) {
    public enum Kind {
        SURE,
        BORDERLINE,
        NEAR_MISS
    }

    /// @param comparison the field, relation or order
    /// @param level code of the level
    /// @param left value as written; empty: none
    /// @param bits with the rarity of the value
    public record Evidence(String comparison, String level, String left, String right, double bits) {}

    public ExamplePair {
        evidence = List.copyOf(evidence);
    }
}
