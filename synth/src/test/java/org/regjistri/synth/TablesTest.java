package org.regjistri.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.PersonName;

class TablesTest {

    @ParameterizedTest
    @CsvSource({"forenames.tsv, 4", "surnames.tsv, 2"})
    void names_are_names_and_stand_once_in_a_row(String table, int column) {
        for (String[] row : Table.rows(table)) {
            String[] names = row[column].split(" ", -1);
            assertThat(names).doesNotHaveDuplicates().allMatch(PersonName::isPart);
        }
    }

    @Test
    void all_municipalities_have_a_home_for_somebody_and_a_hospital() {
        var rows = Table.rows("municipalities.tsv");
        assertThat(rows).hasSize(38);
        var codes = rows.stream().map(row -> MunicipalityCode.of(row[0])).toList();
        assertThat(codes).doesNotHaveDuplicates().isSorted();
        for (String[] row : rows) {
            assertThat(codes).contains(MunicipalityCode.of(row[2]));
            assertThat(Integer.parseInt(row[1])).isBetween(0, 4);
            assertThat(Arrays.stream(row, 3, 8).mapToInt(Integer::parseInt).sum())
                    .isPositive();
        }
    }
}
