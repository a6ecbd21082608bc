package org.regjistri.kernel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.Seeded;
import org.regjistri.kernel.script.SerbianScript;
import org.regjistri.kernel.table.TableRow;

class PlaceNamesTest {
    private final PlaceNames names = PlaceNames.known();

    static Stream<TableRow> rows() {
        return TableRow.load(PlaceNames.class, "place-names.tsv", 7).stream();
    }

    @Test
    void the_name_of_a_row_is_found_in_both_scripts() {
        assertThat(rows()).hasSizeGreaterThan(100).allSatisfy(row -> {
            PlaceName name = PlaceName.of(row);
            assertThat(names.named(row.cell(0))).contains(name);
            assertThat(names.named(SerbianScript.toCyrillic(row.cell(0)))).contains(name);
            assertThat(names.of(name.municipality())).contains(name);
        });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Rahovec, 16",
        "Orahovac, 16",
        "Урошевац, 25",
        "Ferizaj, 25",
        "Fushë Kosova, 09",
        "Косово Поље, 09",
        "Srbica, 21",
        "Skenderaj, 21",
        "Drenas, 03",
        "Гњилане, 04",
        "Besianë, 18",
        "Therandë, 24",
        "Sharr, 05",
        "Komuna Ferizaj, 25",
        "Komuna e Gjakovës, 02",
        "komuna e Fushë Kosovës, 09",
        "Opština Đakovica, 02",
        "Mitrovica e Veriut, 38",
        "Severna Mitrovica, 38",
        "Elez Han, 33",
        "Đeneral Janković, 33",
        "Novobërdë, 14",
        "Ново Брдо, 14"
    })
    void a_name_of_today_or_the_past_means_one_municipality(String text, String code) {
        assertThat(names.meant(text, 2020)).containsExactly(MunicipalityCode.of(code));
    }

    @Test
    void a_name_is_not_written_before_it_was_given() {
        assertThat(names.meant("Titova Mitrovica", 1975)).isEmpty();
        assertThat(names.meant("Titova Mitrovica", 1985)).containsExactly(MunicipalityCode.of("11"));
        assertThat(names.meant("Kosovska Mitrovica", 1970)).containsExactly(MunicipalityCode.of("11"));
        assertThat(names.meant("Drenas", 1980)).isEmpty();
    }

    @Test
    void a_name_was_the_name_only_in_its_years() {
        PlaceName titova = names.named("Titova Mitrovica").getFirst();
        assertThat(IntStream.of(1980, 1981, 1990, 1991).filter(titova::wasIn)).containsExactly(1981, 1990);
        assertThat(titova.mayStandIn(1999)).isTrue();
    }

    @Test
    void every_municipality_has_an_official_name_in_both_languages() {
        for (int code = 1; code <= 38; code++) {
            assertThat(names.of(MunicipalityCode.of("%02d".formatted(code))))
                    .filteredOn(name -> name.standing() == PlaceName.Standing.OFFICIAL)
                    .extracting(PlaceName::language)
                    .as("municipality " + code)
                    .contains("sq", "sr");
        }
    }

    @Test
    void any_text_may_be_asked_for() {
        var random = Seeded.generator();
        for (int i = 0; i < 2_000; i++) {
            assertThat(names.named(Seeded.anyText(random) + "ksx"))
                    .as(Seeded.named())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Drenas\t3\tsq\t1999\t\tgiven\tuse",
                "Drenas\t03\txx\t1999\t\tgiven\tuse",
                "Drenas\t03\tsq\t99\t\tgiven\tuse",
                "Drenas\t03\tsq\t1999\t1998\tgiven\tuse",
                "Drenas\t03\tsq\t1999\t\tnothing\tuse",
                "12\t03\tsq\t\t\tgiven\tuse"
            })
    void a_broken_row_is_refused_with_its_line(String row) {
        List<TableRow> rows = TableRow.of("broken.tsv", List.of("# head", row), 7);
        assertThatThrownBy(() -> new PlaceNames(rows)).hasMessageStartingWith("broken.tsv, line 2: ");
    }
}
