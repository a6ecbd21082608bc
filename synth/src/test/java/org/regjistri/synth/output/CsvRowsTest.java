package org.regjistri.synth.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    private static final Table TABLE = new Table(
            "books/samples",
            "A row of each kind",
            List.of(
                    Column.integer("number", "A number"),
                    Column.text("text", "A text").orNothing(),
                    Column.day("day", "A day").orNothing(),
                    Column.integer("count", "A count").orNothing()));

    private static String csv(Chunk chunk) {
        return text(CsvRows.of(chunk));
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private static String cell(@Nullable String text) {
        String row = csv(new Chunk(TABLE).put(1).put(text).put(0).put(0));
        return row.substring("1,".length(), row.length() - ",1970-01-01,0\n".length());
    }

    @Test
    void the_header_names_the_columns() {
        assertThat(text(CsvRows.header(TABLE))).isEqualTo("number,text,day,count\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Krasniqi|Krasniqi",
                "Шаћири, Ћерим|\"Шаћири, Ћерим\"",
                "i quajtur \"Baca\"|\"i quajtur \"\"Baca\"\"\"",
                "^ two blanks ^|^ two blanks ^",
                "Gëzim Çelë 漢 😀|Gëzim Çelë 漢 😀"
            })
    void quotes_stand_only_where_they_are_needed(String text, String cell) {
        assertThat(cell(text)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\rlines"})
    void lines_in_a_cell_are_quoted(String text) {
        assertThat(cell(text)).isEqualTo('"' + text + '"');
    }

    @Test
    void what_is_absent_is_nothing_between_commas() {
        assertThat(csv(new Chunk(TABLE).put(7).put(null).put(Chunk.ABSENT).put(Chunk.ABSENT)))
                .isEqualTo("7,,,\n");
        assertThat(cell("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 10, -1, -10, 999_999, 3_100_783, Integer.MAX_VALUE, Integer.MIN_VALUE + 1})
    void numbers_are_written_in_full(int number) {
        assertThat(csv(new Chunk(TABLE).put(number).put(null).put(Chunk.ABSENT).put(number)))
                .isEqualTo(number + ",,," + number + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "1946-12-31", "2024-02-29", "0001-01-01", "9999-12-31"})
    void days_are_written_as_in_iso_8601(String day) {
        int value = (int) LocalDate.parse(day).toEpochDay();
        assertThat(csv(new Chunk(TABLE).put(1).put("").put(value).put(2))).isEqualTo("1,," + day + ",2\n");
    }

    @Test
    void a_text_that_is_longer_than_all_others_has_room() {
        String quotes = "\"".repeat(100_000);
        assertThat(cell(quotes)).hasSize(200_002);
    }

    @Test
    void half_a_character_and_a_day_of_another_age_are_refused() {
        assertThatThrownBy(() -> cell("\ud83d")).isInstanceOf(IllegalArgumentException.class);
        Chunk late = new Chunk(TABLE).put(1).put("").put(10_000_000).put(2);
        assertThatThrownBy(() -> csv(late)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cell_takes_what_its_column_says() {
        assertThatThrownBy(() -> new Chunk(TABLE).put("one")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chunk(TABLE).put(1).put(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chunk(TABLE).put(Chunk.ABSENT)).isInstanceOf(IllegalArgumentException.class);
    }
}
