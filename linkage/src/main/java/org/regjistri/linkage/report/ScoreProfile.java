package org.regjistri.linkage.report;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.evaluate.Truth;
import org.regjistri.linkage.resolve.Links;

/// How many pairs there are of each probability and of each weight.
///
/// @param probabilities by their odds: bin i holds those of 2^(i - 20) to 2^(i - 19)
/// @param weights from `lightest` bits on, one bin for each bit
public record ScoreProfile(List<Bin> probabilities, List<Bin> weights, int lightest) {
    static final int BITS = 20;
    private static final int LIGHTEST = -40;
    private static final int HEAVIEST = 120;

    /// @param isTrue of all, where the truth is known
    public record Bin(long all, long isTrue) {}

    public ScoreProfile {
        probabilities = List.copyOf(probabilities);
        weights = List.copyOf(weights);
    }

    public static ScoreProfile of(Links links) {
        return of(links, (_, _) -> false);
    }

    public static ScoreProfile of(Links links, Truth truth) {
        return of(links, truth::isTrue);
    }

    private interface IsTrue {
        boolean pair(int left, int right);
    }

    private static ScoreProfile of(Links links, IsTrue truth) {
        long[][] probabilities = new long[2][2 * BITS];
        long[][] weights = new long[2][HEAVIEST - LIGHTEST];
        int size = links.pairs().size();
        for (int at = 0; at < size; at++) {
            int side = truth.pair(links.pairs().left(at), links.pairs().right(at)) ? 1 : 0;
            probabilities[side][(int) place(links.probability().of(at))]++;
            double weight = Math.clamp(links.pairs().weight(at), LIGHTEST, HEAVIEST - 1.0);
            weights[side][(int) Math.floor(weight) - LIGHTEST]++;
        }
        int first = 0;
        int end = HEAVIEST - LIGHTEST;
        while (end > first + 1 && weights[0][end - 1] + weights[1][end - 1] == 0) {
            end--;
        }
        while (first < end - 1 && weights[0][first] + weights[1][first] == 0) {
            first++;
        }
        return new ScoreProfile(bins(probabilities, 0, 2 * BITS), bins(weights, first, end), LIGHTEST + first);
    }

    /// Where a probability stands among the bins.
    static double place(double probability) {
        double odds = probability / (1 - probability);
        double bits = StrictMath.log(odds) / StrictMath.log(2);
        return Math.clamp(bits + BITS, 0, 2 * BITS - 1e-9);
    }

    private static List<Bin> bins(long[][] counts, int from, int to) {
        List<Bin> bins = new ArrayList<>();
        for (int i = from; i < to; i++) {
            bins.add(new Bin(counts[0][i] + counts[1][i], counts[1][i]));
        }
        return bins;
    }
}
