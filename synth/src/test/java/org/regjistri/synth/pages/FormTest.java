package org.regjistri.synth.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.synth.books.BookKind;

class FormTest {
    @ParameterizedTest
    @CsvSource({
        "BIRTHS, 1946, 1946", "MARRIAGES, 1964, 1946", "DEATHS, 1950, 1946",
        "BIRTHS, 1965, 1965", "MARRIAGES, 1999, 1965", "DEATHS, 1980, 1965"
    })
    void the_cells_fill_the_form_without_lying_on_each_other(BookKind kind, int year, int from) {
        Form form = Form.of(kind, year);
        assertThat(form.from()).isEqualTo(from);
        assertThat(form.head().isEmpty()).isEqualTo(from == 1965);
        assertThat(area(form.cells())).isEqualTo(1000 * 100);
        assertThat(area(form.head())).isEqualTo(from == 1965 ? 0 : 1000 * 100);
        for (Form.Cell cell : form.cells()) {
            assertThat(form.cells()).filteredOn(other -> overlap(cell, other)).containsExactly(cell);
        }
    }

    @ParameterizedTest
    @CsvSource({"BIRTHS, 1946", "MARRIAGES, 1946", "DEATHS, 1946", "BIRTHS, 1965", "MARRIAGES, 1965", "DEATHS, 1965"})
    void every_form_has_room_for_what_it_does_not_ask_for_notes_and_a_signature(BookKind kind, int year) {
        assertThat(Form.of(kind, year).cells().stream()
                        .flatMap(cell -> cell.content().stream().flatMap(List::stream))
                        .map(Form.Slot::what))
                .contains(What.ORDINAL, What.WHEN, What.PLACE, What.ENTERED)
                .containsOnlyOnce(What.OTHERS, What.NOTES, What.SIGNATURE);
    }

    private static double area(List<Form.Cell> cells) {
        return cells.stream()
                .mapToDouble(cell -> cell.unit().width() * cell.unit().height())
                .sum();
    }

    private static boolean overlap(Form.Cell one, Form.Cell other) {
        return one.unit().left() < other.unit().right()
                && other.unit().left() < one.unit().right()
                && one.unit().top() < other.unit().bottom()
                && other.unit().top() < one.unit().bottom();
    }
}
