package org.regjistri.linkage.resolve;

import java.util.Arrays;

/// Pairs ordered by the group of rows that they tie together, then as they stood.
final class Groups {
    private static final long LOW = 0xffff_ffffL;
    private final long[] order;

    private Groups(long[] order) {
        this.order = order;
    }

    /// @param pairs positions in `scored`, ascending
    static Groups of(Scored scored, int[] pairs) {
        int lefts = 0;
        int rights = 0;
        for (int pair : pairs) {
            lefts = Math.max(lefts, scored.left(pair) + 1);
            rights = Math.max(rights, scored.right(pair) + 1);
        }
        Union union = new Union(Math.addExact(lefts, rights));
        for (int pair : pairs) {
            union.join(scored.left(pair), lefts + scored.right(pair));
        }
        long[] order = new long[pairs.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = ((long) union.root(scored.left(pairs[i])) << 32) | pairs[i];
        }
        Arrays.parallelSort(order);
        return new Groups(order);
    }

    int pair(int at) {
        return (int) (order[at] & LOW);
    }

    /// After the last pair of the group of the one at `from`.
    int end(int from) {
        long group = order[from] >>> 32;
        int to = from + 1;
        while (to < order.length && (order[to] >>> 32) == group) {
            to++;
        }
        return to;
    }
}
