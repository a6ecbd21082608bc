package org.regjistri.kernel.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Seeded;
import org.regjistri.kernel.table.TableRow;

class NameVariantsTest {
    private final NameVariants variants = NameVariants.known();

    static Stream<TableRow> rows() {
        return TableRow.load(NameVariants.class, "name-variants.tsv", 5).stream();
    }

    @Test
    void every_form_of_a_row_stands_for_every_other() {
        assertThat(rows()).hasSizeGreaterThan(400).allSatisfy(this::holds);
    }

    @Test
    void no_row_says_what_another_says() {
        assertThat(rows().map(row -> List.of(row.list(0), row.list(1)))).doesNotHaveDuplicates();
        assertThat(rows().map(row -> row.list(0).getFirst() + row.cell(3))).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Muhamet, Met",
        "Muhamet, Mehmed",
        "Aleksandar, Aca",
        "Александар, Аца",
        "Ibrahim, Ibro",
        "Ibrahim, Brahim",
        "Fatime, Fata",
        "Jusuf, Isuf",
        "Ismail, Smajl",
        "Hysen, Husein",
        "Sylejman, Suljo",
        "Gjergj, Đorđe",
        "Qerim, Kerim"
    })
    void one_person_may_bear_both(String one, String other) {
        assertThat(areForms(one, other)).isTrue();
        assertThat(areForms(other, one)).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Muhamet, Mustafa",
        "Muhamet, Ahmet",
        "Vladimir, Vladislav",
        "Jovan, Ivan",
        "Hasan, Hysen",
        "Salih, Selim",
        "Milan, Miloš",
        "Jusuf, Josif",
        "Fatime, Fatmir"
    })
    void names_that_share_a_short_form_or_a_sound_stay_apart(String one, String other) {
        assertThat(areForms(one, other)).isFalse();
    }

    @Test
    void a_short_form_of_several_names_stands_in_their_families() {
        assertThat(variants.formsOf(NameFold.current().fold("Mujo"))).contains("mustafa", "murat", "muamet");
    }

    @Test
    void only_a_short_form_has_full_names() {
        assertThat(variants.fullNamesOf("met")).contains("muamet", "amet").doesNotContain("meti", "met");
        assertThat(variants.fullNamesOf("muamet")).isEmpty();
    }

    @Test
    void what_the_table_does_not_know_has_no_forms() {
        var random = Seeded.generator();
        for (int i = 0; i < 2_000; i++) {
            String text = Seeded.anyText(random) + "ksx";
            String folded = NameFold.current().fold(text);
            assertThat(variants.formsOf(folded)).as(Seeded.named()).isEmpty();
            assertThat(variants.areForms(folded, folded)).as(Seeded.named()).isFalse();
        }
    }

    @Test
    void what_a_caller_does_to_the_numbers_stays_with_the_caller() {
        variants.familiesOf("met")[0] = -1;
        assertThat(variants.familiesOf("met")).isSorted().doesNotContain(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Met\t\tsq\tm\tuse",
                "Met,Metë Ahmeti\t\tsq\tm\tuse",
                "Met,Mett\t\tsq\tm\tuse",
                "Met,Meti\t\tsq\tx\tuse",
                "Met,123\t\tsq\tm\tuse"
            })
    void a_broken_row_is_refused_with_its_line(String row) {
        List<TableRow> rows = TableRow.of("broken.tsv", List.of("# head", row), 5);
        assertThatThrownBy(() -> new NameVariants(rows)).hasMessageStartingWith("broken.tsv, line 2: ");
    }

    private void holds(TableRow row) {
        List<String> forms = Stream.concat(row.list(0).stream(), row.list(1).stream())
                .map(NameFold.current()::fold)
                .toList();
        for (String one : forms) {
            assertThat(forms).allMatch(other -> variants.areForms(one, other), "form of " + one);
            assertThat(variants.formsOf(one)).doesNotContain(one).containsAll(without(one, forms));
        }
    }

    private boolean areForms(String one, String other) {
        return variants.areForms(
                NameFold.current().fold(one), NameFold.current().fold(other));
    }

    private static List<String> without(String one, List<String> forms) {
        return forms.stream().filter(form -> !form.equals(one)).toList();
    }
}
