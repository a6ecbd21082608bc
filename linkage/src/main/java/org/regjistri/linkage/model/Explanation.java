package org.regjistri.linkage.model;

import java.util.List;

/// Why a pair has its score.
///
/// @param left id
/// @param prior bits before anything is compared
/// @param evidence of each comparison, in the plan's order
/// @param weight the pair's score: the sum of the evidence
/// @param alone probability of this pair by itself; competition with other candidates can only
///     lower it where a row has one partner at most
public record Explanation(
        String left, String right, double prior, List<Evidence> evidence, double weight, double alone) {
    public Explanation {
        evidence = List.copyOf(evidence);
    }
}
