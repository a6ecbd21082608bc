package org.regjistri.linkage.live;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.regjistri.linkage.resolve.Scored;

/// Scored pairs that grow, chained by the row on either side. Those that were replaced stay in the
/// chain of their row on the right, without a row on the left.
final class LivePairs {
    private static final int NONE = -1;
    private int[] left = new int[1024];
    private int[] right = new int[1024];
    private float[] weight = new float[1024];
    private int[] nextOfLeft = new int[1024];
    private int[] nextOfRight = new int[1024];
    private int[] firstOfLeft = none(1024);
    private int[] firstOfRight = none(1024);
    private int size;

    void add(int leftRow, int rightRow, float bits) {
        if (size == left.length) {
            grow(Math.addExact(size, size >> 1));
        }
        firstOfLeft = holding(firstOfLeft, leftRow);
        firstOfRight = holding(firstOfRight, rightRow);
        left[size] = leftRow;
        right[size] = rightRow;
        weight[size] = bits;
        nextOfLeft[size] = firstOfLeft[leftRow];
        nextOfRight[size] = firstOfRight[rightRow];
        firstOfLeft[leftRow] = size;
        firstOfRight[rightRow] = size++;
    }

    /// Whether the pairs of a row are these already.
    boolean isSame(int row, Scored pairs) {
        int same = 0;
        for (int at = firstOfLeft(row); at != NONE; at = nextOfLeft[at]) {
            int found = pairs.find(row, right[at]);
            if (found < 0 || pairs.weight(found) != weight[at]) {
                return false;
            }
            same++;
        }
        return same == pairs.size();
    }

    /// In place of all pairs that the row had.
    void replace(int row, Scored pairs) {
        for (int at = firstOfLeft(row); at != NONE; at = nextOfLeft[at]) {
            left[at] = NONE;
        }
        if (row < firstOfLeft.length) {
            firstOfLeft[row] = NONE;
        }
        for (int i = 0; i < pairs.size(); i++) {
            add(row, pairs.right(i), pairs.weight(i));
        }
    }

    private int firstOfLeft(int row) {
        return row < firstOfLeft.length ? firstOfLeft[row] : NONE;
    }

    void ofLeft(int row, IntConsumer pair) {
        for (int at = firstOfLeft(row); at != NONE; at = nextOfLeft[at]) {
            pair.accept(at);
        }
    }

    void ofRight(int row, IntConsumer pair) {
        int at = row < firstOfRight.length ? firstOfRight[row] : NONE;
        for (; at != NONE; at = nextOfRight[at]) {
            if (left[at] != NONE) {
                pair.accept(at);
            }
        }
    }

    int left(int pair) {
        return left[pair];
    }

    int right(int pair) {
        return right[pair];
    }

    float weight(int pair) {
        return weight[pair];
    }

    private void grow(int length) {
        left = Arrays.copyOf(left, length);
        right = Arrays.copyOf(right, length);
        weight = Arrays.copyOf(weight, length);
        nextOfLeft = Arrays.copyOf(nextOfLeft, length);
        nextOfRight = Arrays.copyOf(nextOfRight, length);
    }

    private static int[] holding(int[] firsts, int row) {
        if (row < firsts.length) {
            return firsts;
        }
        int[] more = none(Math.max(row + 1, firsts.length + (firsts.length >> 1)));
        System.arraycopy(firsts, 0, more, 0, firsts.length);
        return more;
    }

    private static int[] none(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }
}
