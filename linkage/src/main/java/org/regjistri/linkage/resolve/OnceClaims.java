package org.regjistri.linkage.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// One is born once and dies once: where several rows of such a stratum claim one row on the right,
/// either they are copies of one entry, or all but one are namesakes, mostly of one family (a child
/// named after its dead brother).
///
/// A claim that agrees about as well as the strongest other one is taken for a copy and keeps its
/// odds. One that disagrees more than a copy would by [#TOLERANCE] bits loses those bits, as far as
/// the stronger claim is itself sure: its odds are multiplied by `(1 - p) + p 2^-(bits -
/// tolerance)`, where `p` is the probability of the stronger claim as the rows on the left see it.
/// Only the strongest rival counts, for copies of it would count twice. What is lost goes to the
/// row's other candidates and to nobody. Decided in one step from the first figures, so that the
/// order of rows and claims doesn't matter and only neighbours are touched.
///
/// @param once strata of which that holds; only rows of the same one compete
record OnceClaims(List<Integer> once, IntUnaryOperator strataOfLeft, Disagreement disagreement) {
    /// A slip in a name and another in a date: copies of one entry differ by so much.
    static final double TOLERANCE = 6;
    /// Weaker claims neither win nor are worth weighing.
    private static final double LEAST = 1e-3;
    private static final int PIECE = 1 << 14;

    OnceClaims {
        once = List.copyOf(once);
    }

    /// Multiplies the odds of claims that lose. True where any did.
    ///
    /// @param first probability of each pair as the rows on the left see it
    boolean contest(Scored scored, double[] first, double[] odds) {
        boolean any = false;
        for (int stratum : once) {
            ByRight claims = ByRight.of(scored, claims(scored, first, stratum));
            // Claims on different rows have nothing to do with one another: all pieces at a time.
            any |= IntStream.range(0, Math.ceilDiv(claims.size(), PIECE))
                            .parallel()
                            .filter(piece -> contestAll(
                                    scored,
                                    claims,
                                    claims.start(piece * PIECE),
                                    claims.start((int) Math.min(claims.size(), (piece + 1L) * PIECE)),
                                    first,
                                    odds))
                            .count()
                    > 0;
        }
        return any;
    }

    private boolean contestAll(Scored scored, ByRight claims, int start, int end, double[] first, double[] odds) {
        boolean any = false;
        for (int from = start; from < end; ) {
            int to = claims.end(from);
            if (to - from > 1) {
                any |= contest(scored, claims, from, to, first, odds);
            }
            from = to;
        }
        return any;
    }

    private int[] claims(Scored scored, double[] first, int stratum) {
        int[] claims = new int[64];
        int size = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] >= LEAST && strataOfLeft.applyAsInt(scored.left(i)) == stratum) {
                if (size == claims.length) {
                    claims = Arrays.copyOf(claims, 2 * size);
                }
                claims[size++] = i;
            }
        }
        return Arrays.copyOf(claims, size);
    }

    private boolean contest(Scored scored, ByRight claims, int from, int to, double[] first, double[] odds) {
        long[] byBits = new long[to - from];
        for (int i = from; i < to; i++) {
            int pair = claims.pair(i);
            // From 0 up, so the bits of the float are in order.
            float bits = (float) Math.max(0, disagreement.bits(scored.left(pair), scored.right(pair)));
            byBits[i - from] = ((long) Float.floatToIntBits(bits) << 32) | pair;
        }
        Arrays.sort(byBits);
        // Rivals worth weighing: each surer than all that agree better. A thousand copies of an entry are one of them.
        int rivals = 0;
        long[] rival = new long[byBits.length];
        boolean any = false;
        for (long claim : byBits) {
            int pair = (int) claim;
            double factor = 1;
            for (int k = 0; k < rivals; k++) {
                double against = bits(claim) - bits(rival[k]) - TOLERANCE;
                double sure = first[(int) rival[k]];
                factor = against > 0 ? Math.min(factor, 1 - sure + (sure * Powers.of(-against))) : factor;
            }
            if (rivals == 0 || first[pair] > first[(int) rival[rivals - 1]]) {
                rival[rivals++] = claim;
            }
            odds[pair] *= factor;
            any |= factor < 1;
        }
        return any;
    }

    private static float bits(long claim) {
        return Float.intBitsToFloat((int) (claim >>> 32));
    }
}
