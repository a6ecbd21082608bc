package org.regjistri.linkage.model;

import java.util.List;

/// A model with how it came about.
///
/// @param rounds of the algorithm, for the report
/// @param warnings what should make somebody look twice
/// @param leftRows sampled rows on the left
/// @param pairs their candidates
/// @param randomPairs pairs that chance was measured on
public record Learned(
        Model model, List<Round> rounds, List<String> warnings, int leftRows, long pairs, long randomPairs) {
    public Learned {
        rounds = List.copyOf(rounds);
        warnings = List.copyOf(warnings);
    }

    /// One round.
    ///
    /// @param apart whether strata have their own numbers already
    /// @param partners as in [Prior], all strata together
    /// @param likelihood mean over left rows of log2(likelihood), 0 where nobody has a partner
    /// @param change the largest change of any number
    public record Round(int number, boolean apart, double partners, double likelihood, double change) {}
}
