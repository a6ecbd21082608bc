package org.regjistri.linkage.blocking;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// How many true pairs there are that no key finds, from how often those are found that some do
/// (Chao 1987, Estimating the population size for capture-recapture data with unequal
/// catchability): where many are found by one of the keys on trial alone, and few by two, there
/// are more that none finds.
///
/// Chao's figure is a lower bound, and keys that share fields miss the same pairs, so the estimate
/// of the recall is a little too high: read it as the recall among rows with enough in them to be
/// recognised.
final class RecallEstimate {
    /// Less likely pairs are found by one key by chance.
    private static final double PROBABILITY_MIN = 0.5;

    private final int keys;
    private final List<LikelyPairs.LikelyPair> pairs;

    /// @param keys how many were on trial
    RecallEstimate(int keys, List<LikelyPairs.LikelyPair> pairs) {
        this.keys = keys;
        this.pairs = pairs.stream()
                .filter(pair -> pair.probability() >= PROBABILITY_MIN)
                .toList();
    }

    /// @param isFound what the chosen keys find
    OptionalDouble of(Predicate<LikelyPairs.LikelyPair> isFound) {
        if (pairs.isEmpty()) {
            return OptionalDouble.empty();
        }
        double all = 0;
        double found = 0;
        double once = 0;
        double twice = 0;
        for (LikelyPairs.LikelyPair pair : pairs) {
            double share = pair.probability();
            int finders = finders(pair);
            all += share;
            found += isFound.test(pair) ? share : 0;
            once += finders == 1 ? share : 0;
            twice += finders == 2 ? share : 0;
        }
        double missed = once * Math.max(0, once - 1) / (2 * (twice + 1));
        return OptionalDouble.of(found / (all + missed));
    }

    private int finders(LikelyPairs.LikelyPair pair) {
        int finders = 0;
        for (int key = 0; key < keys; key++) {
            finders += pair.isFound(key, LikelyPairs.BLOCK_MAX) ? 1 : 0;
        }
        return finders;
    }
}
