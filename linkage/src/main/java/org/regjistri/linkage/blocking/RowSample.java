package org.regjistri.linkage.blocking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.regjistri.linkage.table.PersonTable;

/// Rows drawn from those that are to be linked, as many of each stratum, so that a small one counts
/// too.
final class RowSample {
    private RowSample() {}

    private static int wantedStrata(PersonTable table, int strata) {
        BitSet wanted = new BitSet();
        for (int row = 0; row < table.rows() && wanted.cardinality() < strata; row++) {
            if (table.wanted().is(row)) {
                wanted.set(table.strata().of(row));
            }
        }
        return Math.max(1, wanted.cardinality());
    }

    /// Ascending.
    static int[] of(PersonTable table, int size, long seed) {
        int strata = Math.max(1, table.strata().names().size());
        int each = Math.max(1, size / wantedStrata(table, strata));
        int[][] drawn = new int[strata][each];
        int[] seen = new int[strata];
        SplittableRandom random = new SplittableRandom(seed);
        for (int row = 0; row < table.rows(); row++) {
            if (table.wanted().is(row)) {
                int stratum = table.strata().of(row);
                int place = seen[stratum] < each ? seen[stratum] : random.nextInt(seen[stratum] + 1);
                seen[stratum]++;
                if (place < each) {
                    drawn[stratum][place] = row;
                }
            }
        }
        int[] all = new int[0];
        for (int stratum = 0; stratum < strata; stratum++) {
            int kept = Math.min(each, seen[stratum]);
            int before = all.length;
            all = Arrays.copyOf(all, before + kept);
            System.arraycopy(drawn[stratum], 0, all, before, kept);
        }
        Arrays.sort(all);
        return all;
    }
}
