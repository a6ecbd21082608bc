package org.regjistri.linkage.table;

import java.util.List;
import org.regjistri.linkage.threads.Crew;

/// Makes a column of its sources, ranges of rows at a time.
record ColumnFiller(int rows, Crew crew) {
    private static final int RANGE = 1 << 17;

    Column fill(List<ValueSource> sources) {
        int ranges = (rows + RANGE - 1) / RANGE;
        int[] starts = new int[rows + 1];
        int[][] codes = new int[ranges][];
        boolean[] several = new boolean[ranges];
        ValueSource[] all = sources.toArray(ValueSource[]::new);
        crew.share(ranges, (_, range) -> {
            var bag = new CodeBag();
            int end = Math.min(rows, (range + 1) * RANGE);
            for (int row = range * RANGE; row < end; row++) {
                bag.startRow();
                for (ValueSource source : all) {
                    source.collect(row, bag);
                }
                starts[row + 1] = bag.inRow();
                several[range] |= bag.inRow() > 1;
            }
            codes[range] = bag.taken();
        });
        for (boolean more : several) {
            if (more) {
                return several(starts, codes);
            }
        }
        return single(starts, codes);
    }

    private Column single(int[] counts, int[][] codes) {
        int[] single = new int[rows];
        for (int range = 0; range < codes.length; range++) {
            int at = 0;
            int end = Math.min(rows, (range + 1) * RANGE);
            for (int row = range * RANGE; row < end; row++) {
                single[row] = counts[row + 1] == 0 ? -1 : codes[range][at++];
            }
        }
        return new CodeColumn.Single(single);
    }

    private Column several(int[] starts, int[][] codes) {
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = Math.addExact(starts[row], starts[row + 1]);
        }
        int[] all = new int[starts[rows]];
        int at = 0;
        for (int[] some : codes) {
            System.arraycopy(some, 0, all, at, some.length);
            at += some.length;
        }
        return new CodeColumn.Several(starts, all);
    }
}
