package org.regjistri.linkage.resolve;

import java.util.Arrays;

/// Clusters that grow together, with their rows.
final class Members {
    private static final int NONE = -1;
    private final Union union;
    private final int[] sizes;
    private final int[] lasts;
    private final int[] nexts;

    Members(int rows) {
        union = new Union(rows);
        sizes = new int[rows];
        lasts = new int[rows];
        nexts = new int[rows];
        Arrays.fill(sizes, 1);
        Arrays.fill(nexts, NONE);
        for (int row = 0; row < rows; row++) {
            lasts[row] = row;
        }
    }

    int rows() {
        return sizes.length;
    }

    /// Its smallest row.
    int cluster(int row) {
        return union.root(row);
    }

    int size(int cluster) {
        return sizes[cluster];
    }

    void join(int one, int other) {
        int kept = Math.min(one, other);
        int added = Math.max(one, other);
        union.join(kept, added);
        sizes[kept] += sizes[added];
        nexts[lasts[kept]] = added;
        lasts[kept] = lasts[added];
    }

    /// The first rows of it, `most` at most.
    int[] some(int cluster, int most) {
        int[] some = new int[Math.min(sizes[cluster], most)];
        int row = cluster;
        for (int i = 0; i < some.length; i++) {
            some[i] = row;
            row = nexts[row];
        }
        return some;
    }
}
