package org.regjistri.linkage.resolve;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// The best way to pair the rows of a group off: the largest sum of worths with each row once.
/// Exact for groups of up to [#EXACT] rows on each side, by the Hungarian method in the form with
/// potentials (Kuhn 1955, Munkres 1957; shortest augmenting paths after Jonker and Volgenant 1987);
/// larger groups take the most worth first, which is at least half of the best.
final class Pairing {
    static final int EXACT = 64;

    private Pairing() {}

    /// The pairs that are kept, of `pairs`.
    ///
    /// @param worth of a pair, above 0
    static int[] best(Scored scored, int[] pairs, IntToDoubleFunction worth) {
        int[] lefts = distinct(Arrays.stream(pairs).map(scored::left).toArray());
        int[] rights = distinct(Arrays.stream(pairs).map(scored::right).toArray());
        return lefts.length <= EXACT && rights.length <= EXACT
                ? exact(scored, pairs, worth, lefts, rights)
                : greedy(scored, pairs, worth, lefts, rights);
    }

    private static int[] exact(Scored scored, int[] pairs, IntToDoubleFunction worth, int[] lefts, int[] rights) {
        int side = Math.max(lefts.length, rights.length);
        double[][] cost = new double[side][side];
        int[][] pair = new int[side][side];
        for (int each : pairs) {
            int left = Arrays.binarySearch(lefts, scored.left(each));
            int right = Arrays.binarySearch(rights, scored.right(each));
            cost[left][right] = -worth.applyAsDouble(each);
            pair[left][right] = each + 1;
        }
        int[] mates = new Hungarian(cost).mates();
        int[] kept = new int[side];
        int size = 0;
        for (int left = 0; left < side; left++) {
            int each = pair[left][mates[left]];
            if (each > 0) {
                kept[size++] = each - 1;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static int[] greedy(Scored scored, int[] pairs, IntToDoubleFunction worth, int[] lefts, int[] rights) {
        long[] order = new long[pairs.length];
        for (int i = 0; i < order.length; i++) {
            // Worths are above 0: the bits of the float are in order; the complement puts the most first.
            int bits = ~Float.floatToIntBits((float) worth.applyAsDouble(pairs[i]));
            order[i] = ((bits & 0xffff_ffffL) << 31) | i;
        }
        Arrays.sort(order);
        boolean[] leftTaken = new boolean[lefts.length];
        boolean[] rightTaken = new boolean[rights.length];
        int[] kept = new int[Math.min(lefts.length, rights.length)];
        int size = 0;
        for (long each : order) {
            int pair = pairs[(int) (each & Integer.MAX_VALUE)];
            int left = Arrays.binarySearch(lefts, scored.left(pair));
            int right = Arrays.binarySearch(rights, scored.right(pair));
            if (!leftTaken[left] && !rightTaken[right]) {
                leftTaken[left] = true;
                rightTaken[right] = true;
                kept[size++] = pair;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static int[] distinct(int[] rows) {
        return Arrays.stream(rows).sorted().distinct().toArray();
    }
}
