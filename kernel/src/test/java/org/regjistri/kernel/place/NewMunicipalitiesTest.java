package org.regjistri.kernel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.table.TableRow;

class NewMunicipalitiesTest {
    private final NewMunicipalities made = NewMunicipalities.known();

    static Stream<TableRow> rows() {
        return TableRow.load(NewMunicipalities.class, "new-municipalities.tsv", 4).stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_new_municipality_was_in_others_until_its_year(TableRow row) {
        MunicipalityCode code = MunicipalityCode.of(row.cell(0));
        int since = Integer.parseInt(row.cell(1));
        assertThat(made.inYear(code, since)).containsExactly(code);
        assertThat(made.inYear(code, since - 1))
                .extracting(MunicipalityCode::value)
                .containsExactlyElementsOf(row.list(2));
        assertThat(row.list(2)).allMatch(old -> made.mayBeOne(code, MunicipalityCode.of(old)));
        assertThat(made.inYear(code, since - 1))
                .allMatch(old -> made.inYear(old, 1946).contains(old));
    }

    @ParameterizedTest
    @CsvSource({"32, 20, true", "20, 32, true", "19, 19, true", "32, 19, false", "31, 32, false"})
    void two_sources_may_count_one_place_to_both(String one, String other, boolean mayBeOne) {
        assertThat(made.mayBeOne(MunicipalityCode.of(one), MunicipalityCode.of(other)))
                .isEqualTo(mayBeOne);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31\t2008\t01\tuse", "3\t2008\t01\tuse", "32\t\t01\tuse", "32\t2008\t\tuse"})
    void a_broken_row_is_refused_with_its_line(String row) {
        List<TableRow> rows = TableRow.of("broken.tsv", List.of("31\t2008\t01\tuse", row), 4);
        assertThatThrownBy(() -> new NewMunicipalities(rows)).hasMessageStartingWith("broken.tsv, line 2: ");
    }
}
