package org.regjistri.linkage.table;

import java.util.List;

/// Makes a column of its sources, ranges of rows at a time.
record ColumnFiller(RowRanges ranges) {
    Column fill(List<ValueSource> sources) {
        int[] firsts = new int[ranges.rows()];
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
                return several(bags);
            }
        }
        return new CodeColumn.Single(firsts);
    }

    private Column several(CodeBag[] bags) {
        int[] places = new int[bags.length + 1];
        for (int range = 0; range < bags.length; range++) {
            places[range + 1] = Math.addExact(places[range], bags[range].size());
        }
        int[] starts = new int[ranges.rows() + 1];
        int[] codes = new int[places[bags.length]];
        starts[ranges.rows()] = codes.length;
        ranges.crew().share(bags.length, (_, range) -> bags[range].put(places[range], starts, codes));
        return new CodeColumn.Several(starts, codes);
    }
}
