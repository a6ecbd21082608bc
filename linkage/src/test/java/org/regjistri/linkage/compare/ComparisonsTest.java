package org.regjistri.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.linkage.plan.FieldKind;

class ComparisonsTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Krasniqi, Краснићи, exact",
        "Arta Lindita, Lindita Arta, same_words",
        "Arta, Arta Lindita, part",
        "Artta Lindita, Arta Lindita, exact",
        "R., Ramadan, short_form",
        "R, Ramadan, short_form",
        "R., R., short_form",
        "R., Agim, different",
        "Enđ., Enđell, short_form",
        "Arta M., Arta Merita, short_form",
        "Mer, Merita, short_form",
        "Fatmir, Fadmir, same_sound",
        "Nazf, Nazif, same_sound",
        "Gasbi, Gashi, close",
        "Bin Laden, Binladen, close",
        "Muhamet, Mehmet, same_sound",
        "Arta Krasniqi, Arta Berisha, shared_word",
        "Arta Artan, Arta Luan, shared_word",
        "Arta Arta, Arta Luan, shared_word",
        "Ali, Adi, different",
        "Arta, Luan, different",
        "?, Luan, missing",
    })
    void names_agree_by_levels(String left, String right, String level) {
        assertThat(level(FieldKind.GIVEN_NAME, left, right)).isEqualTo(level);
        assertThat(level(FieldKind.GIVEN_NAME, right, left)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
    @CsvSource({
        "GIVEN_NAME, Muhamet, Meti, variant",
        "GIVEN_NAME, Мујо, Mustafa, variant",
        "GIVEN_NAME, Александар, Aca, variant",
        "GIVEN_NAME, Ibrahim, Braho, variant",
        "GIVEN_NAME, Fatime, Time, variant",
        "GIVEN_NAME, Arta Meti, Muhamet Arta, variant",
        "GIVEN_NAME, Arta Meti, Arta Mustafa, shared_word",
        "GIVEN_NAME, Meti, Muhamet Agim, variant",
        "GIVEN_NAME, Met., Ahmet, different",
        "GIVEN_NAME, Muhamet, Mustafa, different",
        "GIVEN_NAME, Isuf, Jusuf, same_sound",
        "SURNAME, Aca, Aleksandar, different",
        "SURNAME, Hasani, Хасановић, ending",
        "SURNAME, Gashi, Gašić, ending",
        "SURNAME, Rexhepi, Redžebović, ending",
        "SURNAME, Krasniqi, Krasniqaj, same_sound",
        "SURNAME, Salihu, Salihović, ending",
        "SURNAME, Stojanovski, Stojanovska, same_sound",
        "SURNAME, Stojanovski, Stojanović, same_sound",
        "SURNAME, Hasani-Gashi, Hasanović Gašić, ending",
        "SURNAME, Hasani, Hyseni, different",
        "SURNAME, Hoti, Hoxha, different",
        "FULL_NAME, Meti Hasani, Muhamet Hasanović, variant",
    })
    void forms_of_one_name_are_known_however_they_are_spelled(FieldKind kind, String left, String right, String level) {
        assertThat(level(kind, left, right)).isEqualTo(level);
        assertThat(level(kind, right, left)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "1949-12-06, 6.12.1949, exact",
        "19491206, 1949-12-06T00:00:00, exact",
        "6/12/1949, 12/6/1949, day_and_month_swapped",
        "25/12/1949, 12/25/1949, exact",
        "1949-12, 1949-12-06, to_the_month",
        "1949, 1949-12-06, to_the_year",
        "1949-01-01, 1949-12-06, to_the_year",
        "1949-01-01, 1949-01-01, exact",
        "1949-12-06, 1949-12-08, one_digit",
        "1949-12-13, 1949-12-31, one_digit",
        "1949-12-06, 1994-12-06, one_digit",
        "1949-13-06, 1949-12-06, one_digit",
        "1949-12-06, 1950-12-06, year_by_one",
        "1949-12-06, 1959-12-06, year_by_ten",
        "1949-12-06, 1949-12-17, same_month",
        "1949-12-06, 1949-04-17, same_year",
        "1949-11, 1949-12-06, same_year",
        "1948/1949, 1949-12-06, by_age",
        "1948/1949, 1951, near_by_age",
        "1948/1949, 1944-03-03, far_by_age",
        "1948/1949, 1942-03-03, different",
        "1949, 1951-03-03, near_by_age",
        "1949-12-06, 1977-12-06, same_day",
        "1949-12-06, 1977-04-18, different",
        "soon, 1949, missing",
        "1949-99-99, 2x, missing",
    })
    void dates_agree_by_levels(String left, String right, String level) {
        assertThat(level(FieldKind.DATE, left, right)).isEqualTo(level);
        assertThat(level(FieldKind.DATE, right, left)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
    @CsvSource({
        "SEX, FEMALE, ж, same",
        "SEX, mashkull, Ženski, different",
        "SEX, unknown, F, missing",
        "PLACE, Пећ, Peć, exact",
        "PLACE, Opština Lipljan, Lipjan, exact",
        "PLACE, Gračanica, Gracanicka, close",
        "PLACE, Donja Slatina, Gornja Slatina, shared_word",
        "PLACE, 01-001, 01-017, same_municipality",
        "PLACE, 01-001, 02-001, different",
        "PLACE, 01-001, Peć, missing",
        "NUMBER, 044 123-456, 044123456, exact",
        "NUMBER, 7535316, 7535361, one_digit_off",
        "NUMBER, 7535316, 7535, different",
        "NUMBER, 7535316, 7532216, two_digits_off",
        "NUMBER, 12, 13, different",
        "TEXT, 12 Main Street, 12 main street, exact",
        "TEXT, 12 Main Street, Main Street 12, same_words",
        "TEXT, 12 Main Street, 14 Main Street, half_of_words",
        "TEXT, 12 Main Street, 12 Mainn Street, exact",
        "TEXT, 12 Main Street, 12 Main Sreet, close",
        "TEXT, wallaby, walaby place, half_of_words",
        "TEXT, robert255@smith.net, robart255@smith.net, close",
        "TEXT, wallaby place, tullaroop street, different",
        "CATEGORY, VIC, vic, same",
        "CATEGORY, VIC, NSW, different",
    })
    void other_kinds_agree_by_levels(FieldKind kind, String left, String right, String level) {
        assertThat(level(kind, left, right)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Ratishi i Epërm, Gornji Ratiš, exact",
        "Slatina e Poshtme, Доња Слатина, exact",
        "fshati Zhur, Жур, exact",
        "Prizren komuna, opština Prizren, exact",
        "Урошевац, Ferizaj, exact",
        "Komuna e Gjakovës, Đakovica, exact",
        "Titova Mitrovica, Mitrovicë, exact",
        "Therandë, Suva Reka, renamed",
        "Burim, Istok, renamed",
        "Burim, Burimi, exact",
        "Kosovska Mitrovica, Mitrovicë, renamed",
        "Kosovska Mitrovica, Severna Mitrovica, renamed",
        "Junik, Dečane, same_municipality",
        "Mamuša, Prizren, same_municipality",
        "Hani i Elezit, Kačanik, same_municipality",
        "Junik, Prizren, different",
        "Novo Selo, Novosellë, exact",
        "Novo Selo, Novo Brdo, shared_word",
        "Prizren, Peja, different",
    })
    void a_place_is_known_by_the_names_it_had(String left, String right, String level) {
        assertThat(level(FieldKind.PLACE, left, right)).isEqualTo(level);
        assertThat(level(FieldKind.PLACE, right, left)).isEqualTo(level);
    }

    @Test
    void of_several_values_those_that_agree_best_count() {
        assertThat(level(FieldKind.SURNAME, "Berisha|Gashi", "Hoti|Gaši")).isEqualTo("exact");
        assertThat(level(FieldKind.SURNAME, "", "Hoti|Gaši")).isEqualTo("missing");
        assertThat(level(FieldKind.SURNAME, "?|Luan", "Hoti")).isEqualTo("different");
    }

    @Test
    void names_in_each_others_place_count_once() {
        var rows = new WrittenRows()
                .field("given", FieldKind.GIVEN_NAME, List.of("Krasniqi", "Arta"), List.of("Arta", "Berisha"))
                .field("surname", FieldKind.SURNAME, List.of("Arta", "Hoti"), List.of("Краснићи", "Hoti"))
                .comparisons();
        assertThat(code(rows.getFirst(), 0, 0)).isEqualTo("swapped");
        assertThat(code(rows.getLast(), 0, 0)).isEqualTo("missing");
        assertThat(rows.getFirst().rarity(0, 0, NameLevels.SWAPPED)).isZero();
        assertThat(code(rows.getFirst(), 1, 1)).isEqualTo("different");
        assertThat(code(rows.getLast(), 1, 1)).isEqualTo("exact");
    }

    @Test
    void a_rare_name_counts_more_than_a_common_one() {
        Comparison names = new WrittenRows()
                .field(
                        "surname",
                        FieldKind.SURNAME,
                        List.of("Гаши", "Zymberi", "G.", "Gash"),
                        List.of("Gashi", "Gaši", "Gashi", "Zymberi"))
                .comparisons()
                .getFirst();
        // Shares 3/4 and 1/4: on the average 10/16.
        assertThat(names.rarity(0, 0, NameLevels.EXACT))
                .isCloseTo((float) (Math.log(10 / 12.0) / Math.log(2)), within(1 / 1024f));
        assertThat(names.rarity(1, 3, NameLevels.EXACT))
                .isCloseTo((float) (Math.log(10 / 4.0) / Math.log(2)), within(1 / 1024f));
        assertThat(names.rarity(2, 0, NameLevels.SHORT_FORM)).isEqualTo(names.rarity(0, 0, NameLevels.EXACT));
        assertThat(names.rarity(3, 0, names.level(3, 0))).isEqualTo(names.rarity(0, 0, NameLevels.EXACT));
        assertThat(names.rarity(0, 3, NameLevels.OTHER)).isZero();
    }

    @Test
    void an_order_is_impossible_only_where_no_reading_is_possible() {
        var rows = new WrittenRows()
                .field("event", FieldKind.DATE, List.of("1949-05-01"), List.of("", "", "", "", "", "", ""))
                .field(
                        "born",
                        FieldKind.DATE,
                        List.of(""),
                        List.of("1949", "1949-05", "1949-05-31", "1949-06-02", "1950", "", "1950|1930"));
        rows.order("right.born", "left.event", 31);
        Comparison order = rows.comparisons().getLast();
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6))
                .extracting(right -> code(order, 0, right))
                .containsExactly("in_order", "in_order", "in_order", "impossible", "impossible", "missing", "in_order");
    }

    @Test
    void an_order_within_one_table_is_refused() {
        var rows = new WrittenRows().field("born", FieldKind.DATE, List.of(""), List.of(""));
        assertThatThrownBy(rows.order("left.born", "left.born", 0)::comparisons)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a date of each table");
    }

    @Test
    void relatives_fit_as_well_as_the_two_that_fit_best() {
        var tables = new WrittenRows()
                .field("given", FieldKind.GIVEN_NAME, List.of("Arta", "Luan"), List.of("Arta", "Luan", "Agim"))
                .relation("father", new int[][] {{1}, {}}, new int[][] {{1}, {0, 1}, {2}})
                .tables();
        var father = new RelationComparison("father", tables, (left, right) -> left == right ? 21 : 3 - 10 * right);
        assertThat(code(father, 0, 0)).isEqualTo("sure");
        assertThat(code(father, 0, 1)).isEqualTo("sure");
        assertThat(code(father, 0, 2)).isEqualTo("different");
        assertThat(code(father, 1, 0)).isEqualTo("missing");
    }

    private static String level(FieldKind kind, String left, String right) {
        Comparison comparison = new WrittenRows()
                .field("field", kind, List.of(left), List.of(right))
                .comparisons()
                .getFirst();
        return code(comparison, 0, 0);
    }

    private static String code(Comparison comparison, int left, int right) {
        return comparison.levels().get(comparison.level(left, right)).code();
    }
}
