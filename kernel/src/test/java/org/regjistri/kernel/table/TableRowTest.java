package org.regjistri.kernel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableRowTest {

    @Test
    void lines_for_people_and_empty_ones_are_no_rows() {
        List<TableRow> rows = TableRow.of("t.tsv", List.of("# a\tb", "", "a,  b\tc"), 2);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().line()).isEqualTo(3);
        assertThat(rows.getFirst().list(0)).containsExactly("a", "b");
        assertThat(rows.getFirst().cell(1)).isEqualTo("c");
    }

    @Test
    void an_empty_cell_lists_nothing() {
        assertThat(TableRow.of("t.tsv", List.of("\tuse"), 2).getFirst().list(0)).isEmpty();
    }

    @Test
    void a_cell_too_many_is_refused_by_line() {
        assertThatThrownBy(() -> TableRow.of("t.tsv", List.of("a\tb", "a\tb\tc"), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("t.tsv, line 2: 3 cells instead of 2");
    }

    @Test
    void a_row_without_a_source_is_refused() {
        assertThatThrownBy(() -> TableRow.of("t.tsv", List.of("a\t "), 2)).hasMessage("t.tsv, line 1: no source");
    }

    private static String digest(String... lines) {
        return TableRow.digest(TableRow.of("t.tsv", List.of(lines), 2));
    }

    @Test
    void the_digest_is_another_where_a_row_says_something_else() {
        assertThat(digest("a\tbook", "b\tbook"))
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(digest("a\tbook", "c\tbook"))
                .isNotEqualTo(digest("b\tbook", "a\tbook"))
                .isNotEqualTo(digest("a\tbook"));
    }

    @Test
    void words_for_people_and_sources_are_not_in_the_digest() {
        assertThat(digest("# both", "a\tbook", "", "b\tbook")).isEqualTo(digest("a\tlaw", "b\tlaw"));
    }

    @Test
    void a_table_that_is_not_there_is_refused_by_name() {
        assertThatThrownBy(() -> TableRow.load(TableRowTest.class, "nothing.tsv", 2))
                .hasMessageContaining("nothing.tsv");
    }
}
