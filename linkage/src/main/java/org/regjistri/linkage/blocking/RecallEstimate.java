package org.regjistri.linkage.blocking;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// Of the true pairs, how many the chosen keys find: of those that look likely, without those that
/// only look so, with those that no key found.
///
/// Rows without a partner in the right table find their brothers and sisters there, who agree in
/// surname, parents and birthplace. How many these are is seen in the rows with a partner, when
/// that is taken away, for each band of the odds by itself: where such rivals are as common as all
/// pairs, a pair counts for nothing (as decoys do in the search of spectra: Elias and Gygi 2007,
/// Target-decoy search strategy for increased confidence in large-scale protein identifications).
///
/// How many true pairs no key finds is told by how often those are found that some do (Chao 1987,
/// Estimating the population size for capture-recapture data with unequal catchability): where
/// many are found by one of the keys on trial alone, and few by two, there are more that none
/// finds. Chao's figure is a lower bound, and keys that share fields miss the same pairs, so the
/// estimate of the recall is a little too high: read it as the recall among rows with enough in
/// them to be recognised.
final class RecallEstimate {
    /// Less likely pairs are found by one key by chance.
    private static final double PROBABILITY_MIN = 0.5;
    /// Fewer sure rows say nothing of what the others find.
    private static final int SURE_MIN = 50;
    /// How much the odds of pairs in one band differ, in bits.
    private static final int BAND = 4;

    private static final int BANDS = 64;
    private static final double RATE_MAX = 0.9;
    private static final int ROUNDS = 20;

    private final int keys;
    private final LikelyPairs.Likely likely;

    /// By band of the odds, the share of the likely pairs that are not of rows without a partner.
    private final double[] genuine;

    /// @param keys how many were on trial
    RecallEstimate(int keys, LikelyPairs.Likely likely) {
        this.keys = keys;
        this.likely = likely;
        double[] shares = new double[BANDS];
        Arrays.fill(shares, 1);
        for (int round = 0; round < ROUNDS && likely.sure().size() >= SURE_MIN; round++) {
            shares = genuine(shares, _ -> true);
        }
        this.genuine = shares;
    }

    /// @param isFound what the chosen keys find
    OptionalDouble of(Predicate<LikelyPairs.LikelyPair> isFound) {
        boolean sure = likely.sure().size() >= SURE_MIN;
        double[] ofFound = sure ? genuine(genuine, isFound) : genuine;
        double[] ofMissed = sure ? genuine(genuine, isFound.negate()) : genuine;
        double all = 0;
        double found = 0;
        double once = 0;
        double twice = 0;
        for (LikelyPairs.LikelyPair pair : likely.pairs()) {
            if (isLikely(pair)) {
                boolean find = isFound.test(pair);
                double share = pair.probability() * (find ? ofFound : ofMissed)[band(pair.odds())];
                int finders = finders(pair);
                all += share;
                found += find ? share : 0;
                once += finders == 1 ? share : 0;
                twice += finders == 2 ? share : 0;
            }
        }
        double missed = once * Math.max(0, once - 1) / (2 * (twice + 1));
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(found / (all + missed));
    }

    /// The same for such pairs alone. A row that seems sure may itself have found a brother, so it
    /// counts by its share of before.
    private double[] genuine(double[] before, Predicate<LikelyPairs.LikelyPair> such) {
        double[] pairs = new double[BANDS];
        double[] rivals = new double[BANDS];
        double allPairs = 0;
        double allRivals = 0;
        double sure = 0;
        for (LikelyPairs.LikelyPair pair : likely.pairs()) {
            double share = isLikely(pair) ? pair.probability() : 0;
            allPairs += share;
            pairs[band(pair.odds())] += such.test(pair) ? share : 0;
        }
        for (LikelyPairs.SureRow row : likely.sure()) {
            double weight = before[band(row.odds())];
            sure += weight;
            for (LikelyPairs.LikelyPair rival : row.rivals()) {
                double share = isLikely(rival) ? weight * rival.probability() : 0;
                allRivals += share;
                rivals[band(rival.odds())] += such.test(rival) ? share : 0;
            }
        }
        if (sure < SURE_MIN) {
            return before;
        }
        // There are as many likely pairs as rows with a partner, and as many again as the other
        // rows have rivals.
        double rate = Math.min(RATE_MAX, allRivals / sure);
        double without = Math.clamp((likely.rows() - allPairs) / (1 - rate), 0, likely.rows());
        double[] shares = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            shares[band] = pairs[band] == 0 ? 0 : Math.max(0, 1 - rivals[band] * without / sure / pairs[band]);
        }
        return shares;
    }

    private static boolean isLikely(LikelyPairs.LikelyPair pair) {
        return pair.probability() >= PROBABILITY_MIN;
    }

    private static int band(double odds) {
        return Math.clamp(Math.getExponent(odds) / BAND, 0, BANDS - 1);
    }

    private int finders(LikelyPairs.LikelyPair pair) {
        int finders = 0;
        for (int key = 0; key < keys; key++) {
            finders += pair.isFound(key, LikelyPairs.BLOCK_MAX) ? 1 : 0;
        }
        return finders;
    }
}
