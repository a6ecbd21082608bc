package org.regjistri.linkage.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/// All rows that are tied together by pairs which compete.
record GroupReach(LivePairs pairs, Ties ties) implements Reach {
    @FunctionalInterface
    interface Ties {
        boolean competes(int left, float weight);
    }

    @Override
    public Set<Integer> touched(Set<Integer> lefts) {
        Set<Integer> all = new TreeSet<>(lefts);
        Deque<Integer> open = new ArrayDeque<>(lefts);
        while (!open.isEmpty()) {
            pairs.ofLeft(open.remove(), pair -> {
                if (competes(pair)) {
                    pairs.ofRight(pairs.right(pair), other -> {
                        if (competes(other) && all.add(pairs.left(other))) {
                            open.add(pairs.left(other));
                        }
                    });
                }
            });
        }
        return all;
    }

    private boolean competes(int pair) {
        return ties.competes(pairs.left(pair), pairs.weight(pair));
    }

    @Override
    public Set<Integer> heard(Set<Integer> lefts) {
        return touched(lefts);
    }
}
