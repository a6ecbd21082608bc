package org.regjistri.linkage.table;

import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.regjistri.linkage.threads.Crew;

/// The rows of a table in ranges that threads share.
record RowRanges(int rows, Crew crew) {
    /// What a thread looks at again and again stays near at hand.
    private static final int SIZE = 1 << 15;

    @FunctionalInterface
    interface Work {
        void rows(int from, int to);
    }

    @FunctionalInterface
    interface Making<T> {
        T rows(int from, int to);
    }

    int count() {
        return (rows + SIZE - 1) / SIZE;
    }

    int from(int range) {
        return range * SIZE;
    }

    int to(int range) {
        return Math.min(rows, from(range) + SIZE);
    }

    void each(Work work) {
        crew.share(count(), (_, range) -> work.rows(from(range), to(range)));
    }

    /// What is made of each range is taken in the order of the rows.
    <T> void inOrder(Making<T> making, Consumer<T> taker) {
        crew.inOrder(count(), range -> making.rows(from(range), to(range)), taker);
    }

    boolean any(IntPredicate is) {
        boolean[] found = new boolean[1];
        inOrder((from, to) -> !found[0] && any(from, to, is), here -> found[0] |= here);
        return found[0];
    }

    private static boolean any(int from, int to, IntPredicate is) {
        for (int row = from; row < to; row++) {
            if (is.test(row)) {
                return true;
            }
        }
        return false;
    }
}
