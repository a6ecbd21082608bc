package org.regjistri.linkage.resolve;

import java.util.Arrays;

/// Pairs ordered by their row on the right, and within one as they stood.
final class ByRight {
    private static final long LOW = 0xffff_ffffL;
    private final long[] order;

    private ByRight(long[] order) {
        this.order = order;
    }

    /// @param pairs positions in `scored`, ascending
    static ByRight of(Scored scored, int[] pairs) {
        long[] order = new long[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            order[i] = ((long) scored.right(pairs[i]) << 32) | pairs[i];
        }
        Arrays.parallelSort(order);
        return new ByRight(order);
    }

    int size() {
        return order.length;
    }

    int pair(int at) {
        return (int) (order[at] & LOW);
    }

    /// The first pair from `at` on that is the first one of its row on the right.
    int start(int at) {
        return at == 0 || at == order.length ? at : end(at - 1);
    }

    /// After the last pair that has the row on the right of the one at `from`.
    int end(int from) {
        long right = order[from] >>> 32;
        int to = from + 1;
        while (to < order.length && (order[to] >>> 32) == right) {
            to++;
        }
        return to;
    }
}
