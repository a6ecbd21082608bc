package org.regjistri.linkage.evaluate;

import java.util.Arrays;

/// The rows of each group one after another, ascending. Rows of a group below 0 stand nowhere.
final class RowsOfGroups {
    private final int[] starts;
    private final int[] order;

    private RowsOfGroups(int[] starts, int[] order) {
        this.starts = starts;
        this.order = order;
    }

    /// @param group of each row
    static RowsOfGroups of(int[] group, int groups) {
        int[] starts = new int[groups + 1];
        for (int each : group) {
            if (each >= 0) {
                starts[each + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] order = new int[starts[groups]];
        for (int row = 0; row < group.length; row++) {
            if (group[row] >= 0) {
                order[next[group[row]]++] = row;
            }
        }
        return new RowsOfGroups(starts, order);
    }

    int groups() {
        return starts.length - 1;
    }

    int from(int group) {
        return starts[group];
    }

    int to(int group) {
        return starts[group + 1];
    }

    /// Where the rows of a group begin that come after one of its rows.
    int after(int row, int group) {
        return Arrays.binarySearch(order, starts[group], starts[group + 1], row) + 1;
    }

    int row(int at) {
        return order[at];
    }
}
