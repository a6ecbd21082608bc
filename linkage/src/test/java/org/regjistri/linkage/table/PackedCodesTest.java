package org.regjistri.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.linkage.threads.Crew;

class PackedCodesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 255, 256, 65_535, 65_536, (1 << 24) - 1, 1 << 24, Integer.MAX_VALUE})
    void a_row_has_the_code_that_was_set_whatever_its_width(long codes) {
        var packed = PackedCodes.of(5, codes);
        int most = (int) codes - 1;

        packed.set(1, most);
        packed.set(3, 0);
        packed.set(4, most);
        packed.set(2, most);
        packed.set(2, -1);

        assertThat(new int[] {packed.at(0), packed.at(1), packed.at(2), packed.at(3), packed.at(4)})
                .containsExactly(-1, most, -1, 0, most);
    }

    @Test
    void room_is_known_by_how_many_codes_there_are() {
        var packed = PackedCodes.of(7, 200);

        assertThat(packed.rows()).isEqualTo(7);
        assertThat(packed.hasRoomFor(255)).isTrue();
        assertThat(packed.hasRoomFor(256)).isFalse();
    }

    @Test
    void what_was_set_stays_where_rows_and_codes_become_more() {
        var packed = PackedCodes.of(0, 0);
        int rows = 0;
        for (long codes : new long[] {3, 255, 70_000, 70_001, 1 << 25}) {
            packed = packed.widened(rows, rows + 2, codes);
            packed.set(rows, (int) codes - 1);
            rows += 2;
        }

        assertThat(packed.rows()).isEqualTo(10);
        assertThat(new int[] {packed.at(0), packed.at(2), packed.at(4), packed.at(6), packed.at(8)})
                .containsExactly(2, 254, 69_999, 70_000, (1 << 25) - 1);
        assertThat(new int[] {packed.at(1), packed.at(3), packed.at(5), packed.at(7), packed.at(9)})
                .containsOnly(-1);
    }

    @Test
    void threads_do_not_disturb_the_rows_of_others() {
        var packed = PackedCodes.of(300_000, 1 << 20);

        new Crew(4).share(4, (_, part) -> {
            for (int row = part; row < 300_000; row += 4) {
                packed.set(row, row);
            }
        });

        for (int row = 0; row < 300_000; row++) {
            assertThat(packed.at(row)).isEqualTo(row);
        }
    }

    @Test
    void numbers_stay_what_they_are_when_one_needs_more_room() {
        var random = new Random(3);
        var numbers = new LongRow.Growing();
        long[] some = {0, 7, RawColumn.MISSING, -1, Integer.MAX_VALUE, -Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 40};
        long[] set = new long[400];
        for (int row = 0; row < set.length; row++) {
            if (row == numbers.rows()) {
                numbers.widen(row + 1 + random.nextInt(50));
            }
            set[row] = some[random.nextInt(row < 200 ? 6 : some.length)];
            numbers.set(row, set[row]);
            if (row == 150) {
                assertThat(numbers.row()).isInstanceOf(LongRow.Narrow.class);
            }
        }

        assertThat(numbers.row()).isInstanceOf(LongRow.Wide.class);
        for (int row = 0; row < set.length; row++) {
            assertThat(numbers.row().at(row)).isEqualTo(set[row]);
        }
    }
}
