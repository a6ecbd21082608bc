package org.regjistri.linkage.blocking;

import java.util.Arrays;
import java.util.List;
import org.regjistri.linkage.plan.KeyPlan.Part;

/// How common what key parts take is on the right, from rows spread over the table.
final class PartFrequencies {
    private static final int ROWS = 20_000;

    private final List<Part> parts;
    private final LongCounts[] counts;
    private final int rows;

    /// @param values what `parts` are in rows of the table
    PartFrequencies(List<Part> parts, KeyParts values, int tableRows) {
        this.parts = parts;
        this.counts = new LongCounts[parts.size()];
        Arrays.setAll(counts, part -> new LongCounts());
        this.rows = Math.min(ROWS, tableRows);
        KeyScratch scratch = new KeyScratch();
        for (long i = 0; i < rows; i++) {
            values.take((int) (i * tableRows / rows), scratch);
            for (int part = 0; part < counts.length; part++) {
                for (int at = scratch.from(part); at < scratch.to(part); at++) {
                    counts[part].add(scratch.part(at));
                }
            }
        }
    }

    /// That two rows agree by chance; where no two of those seen do, as if one more did.
    double chance(Part part) {
        LongCounts of = counts[parts.indexOf(part)];
        if (of.total() < 2) {
            return 0;
        }
        double pairs = (double) rows * Math.max(1, rows - 1);
        return (of.sumOfPairs() + 1.0) / (pairs + 1);
    }

    /// How rare a value is, in bits.
    double bits(int part, long hash) {
        return StrictMath.log((rows + 1.0) / (counts[part].count(hash) + 1.0)) / StrictMath.log(2);
    }
}
