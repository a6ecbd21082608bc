package org.regjistri.kernel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Seeded;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.kernel.table.TableRow;

class PlaceFoldTest {
    private final PlaceFold fold = PlaceFold.current();

    static Stream<TableRow> rows() {
        return TableRow.load(PlaceFold.class, "place-words.tsv", 7).stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_example_of_a_row_holds(TableRow row) {
        assertThat(fold.fold(row.cell(4))).isEqualTo(fold.fold(row.cell(5))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "Carabreg i Epërm, Gornji Carabreg",
        "Ratishi i Ulët, Доњи Ратиш",
        "Novosellë e Poshtme, Donje Novo Selo",
        "Gjilani, Gjilan",
        "Gllogoci, Glogovac",
        "Komuna e Prizrenit, opština Prizrenit",
        "Deçan, Dečani",
        "Deçan, Дечане",
        "Prenk Mahala, Prenk Mahallë",
        "Fshati Novosellë, Novo Selo"
    })
    void one_place_in_two_languages_has_one_fold(String one, String other) {
        assertThat(fold.fold(one)).isEqualTo(fold.fold(other)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Hoçë e Madhe, Hoçë e Vogël",
        "Carabreg i Epërm, Carabreg i Ulët",
        "Novo Selo, Staro Selo",
        "Novo Selo, Novo",
        "Pejë, Peć",
        "Kodra, Kodralija"
    })
    void different_places_stay_apart(String one, String other) {
        assertThat(fold.fold(one)).isNotEqualTo(fold.fold(other));
    }

    @Test
    void folding_what_is_folded_changes_nothing_and_loses_no_name() {
        var random = Seeded.generator();
        List<String> words = rows().flatMap(row -> Stream.concat(row.list(2).stream(), row.list(3).stream()))
                .toList();
        for (int i = 0; i < 3_000; i++) {
            String text = Seeded.anyText(random) + " " + words.get(random.nextInt(words.size())) + " "
                    + Seeded.anyText(random);
            String once = fold.fold(text);
            assertThat(fold.fold(once)).as(Seeded.named() + " " + text).isEqualTo(once);
            assertThat(once.isEmpty())
                    .as(Seeded.named())
                    .isEqualTo(NameFold.current().fold(text).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"veliki\tnothing\tmadh\tveliki\tA\tB\tuse", "mali\tside\tmadh\tmali\tA\tB\tuse"})
    void a_broken_row_is_refused_with_its_line(String row) {
        List<TableRow> rows = TableRow.of("broken.tsv", List.of("veliki\tside\tmadh\tveliki\tA\tB\tuse", row), 7);
        assertThatThrownBy(() -> new PlaceFold(rows)).hasMessageStartingWith("broken.tsv, line 2: ");
    }
}
