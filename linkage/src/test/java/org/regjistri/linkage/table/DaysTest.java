package org.regjistri.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @Test
    void each_day_has_a_place_of_its_own() {
        Set<Integer> places = new HashSet<>();
        LocalDate first = LocalDate.of(1800, 1, 1);
        LocalDate end = LocalDate.of(2100, 1, 1);
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            assertThat(place(day.toString())).isBetween(0, Days.COUNT - 1);
            places.add(place(day.toString()));
        }

        assertThat(places).hasSize((int) (end.toEpochDay() - first.toEpochDay()));
        assertThat(place("1949-02-31")).isNotIn(places).isBetween(0, Days.COUNT - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1799-12-31", "2100-01-01", "1949-00-06", "1949-13-06", "1949-12-00", "1949-12-32", "1949-12-40",
                "1949/12-06", "1949-12/06", "19a9-12-06", "1949-1:-06", "1949-12-0:", "1949-12-/6", "06.12.1949",
                "Krasniqi12", "\u00ff949-12-06", "1949-12-\u00ff6", "1949-12-0\u00ff", "/949-12-06"
            })
    void what_is_written_otherwise_is_no_day(String text) {
        assertThat(place(text)).isEqualTo(-1);
    }

    @Test
    void a_sign_more_or_less_makes_another_value() {
        var random = new Random(4);
        var values = new LocalValues(StandardCharsets.ISO_8859_1);
        Set<String> known = new HashSet<>();
        for (int at = 0; at < 50_000; at++) {
            byte[] text = "  1949-12-06  ".getBytes(StandardCharsets.ISO_8859_1);
            text[2 + random.nextInt(10)] = (byte) random.nextInt(256);
            int length = 9 + random.nextInt(3);
            boolean isNew = known.add(new String(text, 2, length, StandardCharsets.ISO_8859_1));

            assertThat(values.intern(text, 2, 2 + length, at) == known.size() - 1 && isNew)
                    .isEqualTo(isNew);
        }
        assertThat(values.take().size()).isEqualTo(known.size());
    }

    private static int place(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Days.place(ByteDictionary.word(bytes, 0), ByteDictionary.word(bytes, 2));
    }
}
