package org.regjistri.linkage.resolve;

import java.util.Arrays;

/// Pairs with their weights, ordered by left row, then by right row. Not for several threads while
/// it grows.
public final class Scored {
    private int[] left;
    private int[] right;
    private float[] weight;
    private int size;

    public Scored() {
        this(1024);
    }

    /// @param room for so many pairs before it has to grow; from 2 up
    public Scored(int room) {
        left = new int[room];
        right = new int[room];
        weight = new float[room];
    }

    public void add(int leftRow, int rightRow, float bits) {
        if (size == left.length) {
            int more = Math.addExact(size, size >> 1);
            left = Arrays.copyOf(left, more);
            right = Arrays.copyOf(right, more);
            weight = Arrays.copyOf(weight, more);
        }
        left[size] = leftRow;
        right[size] = rightRow;
        weight[size++] = bits;
    }

    public void addAll(Scored others) {
        for (int i = 0; i < others.size; i++) {
            add(others.left[i], others.right[i], others.weight[i]);
        }
    }

    public int size() {
        return size;
    }

    public int left(int at) {
        return left[at];
    }

    public int right(int at) {
        return right[at];
    }

    /// In bits, without the prior.
    public float weight(int at) {
        return weight[at];
    }

    /// Position of a pair, below 0 where it isn't there.
    public int find(int leftRow, int rightRow) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = left[middle] == leftRow
                    ? Integer.compare(right[middle], rightRow)
                    : Integer.compare(left[middle], leftRow);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
