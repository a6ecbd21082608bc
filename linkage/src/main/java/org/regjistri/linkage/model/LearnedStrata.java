package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.regjistri.linkage.table.PersonTable;

/// Which strata of the left table get numbers of their own: those with enough sampled rows. The
/// others share number 0 with the sum of all.
final class LearnedStrata {
    private static final int ROWS_LEAST = 200;
    private static final int STRATA_MOST = 32;

    private final PersonTable.Strata strata;
    private final List<String> names = new ArrayList<>(List.of(Model.ALL_STRATA));
    private final int[] numbers;

    LearnedStrata(PersonTable left, int[] sampled) {
        this.strata = left.strata();
        int[] rows = new int[strata.names().size()];
        for (int row : sampled) {
            rows[strata.of(row)]++;
        }
        this.numbers = new int[rows.length];
        if (IntStream.of(rows).filter(count -> count > 0).count() > 1) {
            IntStream.range(0, rows.length)
                    .filter(stratum -> rows[stratum] >= ROWS_LEAST)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer stratum) -> -rows[stratum]))
                    .limit(STRATA_MOST)
                    .sorted()
                    .forEach(this::give);
        }
    }

    private void give(int stratum) {
        numbers[stratum] = names.size();
        names.add(strata.names().get(stratum));
    }

    List<String> names() {
        return List.copyOf(names);
    }

    int size() {
        return names.size();
    }

    int of(int leftRow) {
        return numbers[strata.of(leftRow)];
    }
}
