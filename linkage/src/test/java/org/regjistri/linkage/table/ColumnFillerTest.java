package org.regjistri.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.regjistri.linkage.threads.Crew;

class ColumnFillerTest {
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {1, 5, 1 << 15, (1 << 15) + 1, 100_000})
    void a_row_has_the_codes_of_all_sources_in_their_order_each_once(int rows) {
        var random = new Random(rows);
        List<List<List<Integer>>> sources = List.of(codes(random, rows), codes(random, rows), codes(random, rows));

        Column column = new ColumnFiller(new RowRanges(rows, new Crew(3)))
                .fill(sources.stream().map(ColumnFillerTest::source).toList(), 4);

        for (int row = 0; row < rows; row++) {
            Set<Integer> expected = new LinkedHashSet<>();
            for (List<List<Integer>> source : sources) {
                expected.addAll(source.get(row));
            }
            expected.remove(-1);
            assertThat(TableFixture.codes(column, row)).containsExactlyElementsOf(expected);
            assertThat(column.first(row))
                    .isEqualTo(
                            expected.isEmpty() ? -1 : (int) expected.iterator().next());
        }
    }

    @Test
    void rows_without_a_second_code_are_one_array() {
        var ranges = new RowRanges(70_000, new Crew(2));
        var twice = List.<ValueSource>of(
                (from, to, bag) -> addRows(from, to, bag), (from, to, bag) -> addRows(from, to, bag));

        Column column = new ColumnFiller(ranges).fill(twice, 70_000);

        assertThat(column).isInstanceOf(CodeColumn.Single.class);
        assertThat(column.first(69_999)).isEqualTo(69_999);
        assertThat(column.first(1)).isEqualTo(-1);
        assertThat(new ColumnFiller(ranges).fill(List.of(), 0).first(5)).isEqualTo(-1);
    }

    private static void addRows(int from, int to, CodeBag bag) {
        for (int row = from; row < to; row++) {
            bag.add(row, row == 1 ? -1 : row);
        }
    }

    private static List<List<Integer>> codes(Random random, int rows) {
        List<List<Integer>> codes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            codes.add(random.ints(random.nextInt(4), -1, 4).boxed().toList());
        }
        return codes;
    }

    private static ValueSource source(List<List<Integer>> codes) {
        return (from, to, bag) -> {
            for (int row = from; row < to; row++) {
                for (int code : codes.get(row)) {
                    bag.add(row, code);
                }
            }
        };
    }
}
