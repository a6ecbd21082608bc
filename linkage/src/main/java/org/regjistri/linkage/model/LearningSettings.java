package org.regjistri.linkage.model;

import org.regjistri.linkage.plan.Cardinality;

/// How a model is learned.
///
/// @param seed of the random pairs
/// @param leftRows so many rows on the left, spread evenly over the table, show all their
///     candidates
/// @param pairsMax fewer left rows where they have more candidates than this
/// @param randomPairs so many pairs show what agrees by chance; all pairs where there are no more
/// @param reviewedWeight a reviewed pair counts as so many sampled ones
public record LearningSettings(
        Cardinality cardinality,
        long seed,
        int leftRows,
        int pairsMax,
        int randomPairs,
        int rounds,
        double reviewedWeight,
        int threads) {
    public static LearningSettings usual(Cardinality cardinality, long seed, int threads) {
        return new LearningSettings(cardinality, seed, 60_000, 4_000_000, 1_000_000, 50, 3, threads);
    }

    public LearningSettings sampling(int rows, int random) {
        return new LearningSettings(cardinality, seed, rows, pairsMax, random, rounds, reviewedWeight, threads);
    }
}
