package org.regjistri.linkage.resolve;

import java.util.Arrays;

/// How probable each pair is over all ways to pair the rows of a group off, each way as likely as
/// the product of the odds of its pairs. By messages between rows: how free a row would be if that
/// one pair were not. Exact where the pairs of a group run in no circle, near it elsewhere.
///
/// The equations are those of Zdeborova and Mezard, The number of matchings in random graphs
/// (2006); Bayati, Gamarnik, Katz, Nair and Tetali, Simple deterministic approximation algorithms
/// for counting matchings (2007), show that they settle. Each step goes half the way (in the
/// logarithm), or rows that are equally good would swing for long.
final class Beliefs {
    private static final double ENOUGH = 1e-13;
    private static final int ROUNDS = 400;
    private static final long STEPS = 200_000_000;
    private static final int FEWEST_ROUNDS = 20;
    private final int[] pairs;
    private final double[] odds;
    private final int[] leftEnds;
    private final int[] byRight;
    private final int[] rightEnds;
    /// Of each pair: how free its row is but for it.
    private final double[] leftFree;
    private final double[] rightFree;

    Beliefs(Scored scored, Groups groups, int from, int to, double[] oddsOfAll) {
        int size = to - from;
        pairs = new int[size];
        odds = new double[size];
        for (int i = 0; i < size; i++) {
            pairs[i] = groups.pair(from + i);
            odds[i] = oddsOfAll[pairs[i]];
        }
        byRight = new int[size];
        leftEnds = new int[size];
        rightEnds = new int[size];
        for (int i = 0; i < size; ) {
            int row = scored.left(pairs[i]);
            int end = i + 1;
            while (end < size && scored.left(pairs[end]) == row) {
                end++;
            }
            Arrays.fill(leftEnds, i, end, end);
            i = end;
        }
        orderByRight(scored);
        leftFree = new double[size];
        rightFree = new double[size];
        Arrays.fill(leftFree, 1);
        Arrays.fill(rightFree, 1);
    }

    private void orderByRight(Scored scored) {
        long[] order = new long[pairs.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = ((long) scored.right(pairs[i]) << 32) | i;
        }
        Arrays.sort(order);
        for (int i = 0; i < order.length; ) {
            long row = order[i] >>> 32;
            int end = i;
            while (end < order.length && (order[end] >>> 32) == row) {
                byRight[end] = (int) order[end];
                end++;
            }
            Arrays.fill(rightEnds, i, end, end);
            i = end;
        }
    }

    void settle(double[] out) {
        long bounded = Math.clamp(STEPS / pairs.length, FEWEST_ROUNDS, ROUNDS);
        for (long round = 0; round < bounded; round++) {
            double left = step(leftFree, rightFree, leftEnds, false);
            double right = step(rightFree, leftFree, rightEnds, true);
            if (Math.max(left, right) < ENOUGH) {
                break;
            }
        }
        for (int i = 0; i < pairs.length; i++) {
            double both = odds[i] * leftFree[i] * rightFree[i];
            out[pairs[i]] = both / (1 + both);
        }
    }

    /// The largest change, as a share.
    private double step(double[] free, double[] otherSide, int[] ends, boolean right) {
        double most = 0;
        for (int from = 0; from < ends.length; from = ends[from]) {
            int to = ends[from];
            // The strongest apart: taking it from a sum of all would leave nothing but rounding.
            int strongest = strongest(from, to, otherSide, right);
            double strength = pull(strongest, otherSide);
            double rest = 1;
            for (int i = from; i < to; i++) {
                int pair = right ? byRight[i] : i;
                rest += pair == strongest ? 0 : pull(pair, otherSide);
            }
            for (int i = from; i < to; i++) {
                int pair = right ? byRight[i] : i;
                double sum = pair == strongest ? rest : strength + (rest - pull(pair, otherSide));
                double before = free[pair];
                double now = Math.sqrt(before / sum);
                most = Math.max(most, Math.abs(now - before) / now);
                free[pair] = now;
            }
        }
        return most;
    }

    private int strongest(int from, int to, double[] otherSide, boolean right) {
        int strongest = right ? byRight[from] : from;
        for (int i = from + 1; i < to; i++) {
            int pair = right ? byRight[i] : i;
            if (pull(pair, otherSide) > pull(strongest, otherSide)) {
                strongest = pair;
            }
        }
        return strongest;
    }

    private double pull(int pair, double[] otherSide) {
        return odds[pair] * otherSide[pair];
    }
}
