package org.regjistri.linkage.resolve;

import java.util.List;

/// What is known of a pair before its evidence, for each stratum of the left table: `others` is the
/// weight, not in bits, of "somebody else or nobody" beside which the candidates of a row compete.
/// Kept with the model, so that links made one by one are those of the whole table.
///
/// @param weights for each stratum, above 0. Where a row on the left has a partner among `n` rows
///     on the right with probability `p`, it is `n (1 - p) / p`
public record Others(List<Double> weights) {
    public Others {
        weights = List.copyOf(weights);
        for (double each : weights) {
            if (!(each > 0) || Double.isInfinite(each)) {
                throw new IllegalArgumentException("The weight of the others must be above 0 and finite: " + each);
            }
        }
    }

    /// The same for all strata.
    public static Others of(double others, int strata) {
        return new Others(java.util.Collections.nCopies(strata, others));
    }

    double weight(int stratum) {
        return weights.get(stratum);
    }
}
