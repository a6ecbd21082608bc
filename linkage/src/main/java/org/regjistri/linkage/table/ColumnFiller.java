package org.regjistri.linkage.table;

import java.util.List;

/// Makes a column of its sources, ranges of rows at a time.
record ColumnFiller(RowRanges ranges) {
    /// @param codes how many codes there are: all are less
    Column fill(List<ValueSource> sources, int codes) {
        var firsts = PackedCodes.of(ranges.rows(), codes);
        CodeBag[] bags = new CodeBag[ranges.count()];
        ranges.crew().share(bags.length, (_, range) -> {
            bags[range] = new CodeBag(firsts, ranges.from(range), ranges.to(range));
            for (ValueSource source : sources) {
                source.collect(ranges.from(range), ranges.to(range), bags[range]);
            }
            bags[range].close();
        });
        for (CodeBag bag : bags) {
            if (bag.hasOthers()) {
                return several(bags, codes);
            }
        }
        return new CodeColumn.Single(firsts);
    }

    private Column several(CodeBag[] bags, int most) {
        int[] places = new int[bags.length + 1];
        for (int range = 0; range < bags.length; range++) {
            places[range + 1] = Math.addExact(places[range], bags[range].size());
        }
        int[] starts = new int[ranges.rows() + 1];
        var codes = PackedCodes.of(places[bags.length], most);
        starts[ranges.rows()] = places[bags.length];
        ranges.crew().share(bags.length, (_, range) -> bags[range].put(places[range], starts, codes));
        return new CodeColumn.Several(starts, codes);
    }
}
