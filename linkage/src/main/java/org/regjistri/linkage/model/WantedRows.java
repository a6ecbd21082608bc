package org.regjistri.linkage.model;

import org.regjistri.linkage.table.PersonTable;

/// The rows of a table that are to be linked.
final class WantedRows {
    private WantedRows() {}

    static int[] of(PersonTable table) {
        int count = 0;
        for (int row = 0; row < table.rows(); row++) {
            count += table.wanted().is(row) ? 1 : 0;
        }
        int[] rows = new int[count];
        int at = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.wanted().is(row)) {
                rows[at++] = row;
            }
        }
        return rows;
    }

    /// So many of them, evenly spread, ascending.
    static int[] spread(int[] rows, int count) {
        if (count >= rows.length) {
            return rows;
        }
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = rows[(int) (((2L * i) + 1) * rows.length / (2L * count))];
        }
        return chosen;
    }
}
