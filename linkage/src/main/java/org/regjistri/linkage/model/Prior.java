package org.regjistri.linkage.model;

import java.util.List;

/// How likely a partner is before anything is compared.
///
/// @param competing whether the rows on the right compete for a left row, since at most one of them
///     is its partner; otherwise each pair stands for itself
/// @param partners right rows that are a left row's person, on the average, for each stratum of the
///     model; a share where they compete
/// @param others rows that a left row could be paired with, on the average; as it was when the
///     model was learned
public record Prior(boolean competing, List<Double> partners, double others) {
    public Prior {
        partners = List.copyOf(partners);
    }

    /// What a pair starts with, in bits. Where rows compete, 2 to the power of minus this is the
    /// weight of "none of them": P(i) = 2^w(i) / (2^-bits + sum of 2^w(j)).
    ///
    /// @param stratum of the model
    public double bits(int stratum) {
        double pairs = Math.max(1, others);
        double partner = partners.get(stratum);
        double none = competing ? 1 - partner : 1 - Math.min(0.5, partner / pairs);
        return Bits.log2(partner / pairs / none);
    }
}
