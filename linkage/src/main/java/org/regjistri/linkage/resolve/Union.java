package org.regjistri.linkage.resolve;

/// Which rows are tied together, after Galler and Fisher (An Improved Equivalence Algorithm, 1964).
/// The root is the smallest row, so that it doesn't depend on the order of ties.
public final class Union {
    private final int[] parents;

    public Union(int rows) {
        parents = new int[rows];
        for (int i = 0; i < rows; i++) {
            parents[i] = i;
        }
    }

    public int root(int row) {
        int at = row;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    public void join(int row, int other) {
        int one = root(row);
        int two = root(other);
        parents[Math.max(one, two)] = Math.min(one, two);
    }
}
