package org.regjistri.operations.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.operations.CountryProblem;
import org.regjistri.operations.LoadProgress;

/// Files of a country are read whole and strictly; what is wrong is named by file and line.
class CountryReadingTest {
    private static final MapOfPlaces MAP = new MapOfPlaces(
            Set.of("XKX", "CHE", "DEU")::contains,
            Set.of("06-001", "19-003")::contains,
            Set.of("M06", "M19", "M20")::contains);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Country read(SmallCountry country) {
        return new CountryReading(country.in(folder), MAP, LoadProgress.silent()).read();
    }

    @Test
    void what_stands_in_the_files_is_read_as_it_is() {
        Country country = read(SmallCountry.of(8));
        People people = country.people();

        assertThat(people.count()).isEqualTo(48);
        assertThat(people.born(2).toString()).isEqualTo("1953");
        assertThat(people.birthPlace(2).locality()).isEqualTo("Zürich, \"West\"");
        assertThat(people.number(2)).isEmpty();
        assertThat(country.names().on(1, LocalDate.of(1960, 1, 1)).surname()).isEqualTo("Šaćiri");
        assertThat(country.names().on(1, LocalDate.of(1990, 1, 1)).surname()).isEqualTo("Krasniqi");
        assertThat(country.marriages().areMarried(7, 8, 19_900_101)).isTrue();
        assertThat(country.marriages().areMarried(1, 2, 20_000_101)).isFalse();
        assertThat(country.births().count()).isEqualTo(16);
    }

    @Test
    void the_same_files_have_the_same_source_and_others_another() {
        String source = read(SmallCountry.of(3)).source();

        assertThat(read(SmallCountry.of(3)).source()).isEqualTo(source);
        assertThat(read(SmallCountry.of(3).with("births", 3, "FATHER", "MOTHER"))
                        .source())
                .isNotEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    an id that is not the next        | persons   | 8 | 8,        | 9,         | Line 9 of register/persons.csv
                    a sex that is none                | persons   | 8 | MALE      | NONE       | Line 9 of register/persons.csv
                    a name that is none               | persons   | 8 | Gashi     | G4shi      | Line 9 of register/persons.csv
                    a day that never was              | persons   | 8 | 1953-05   | 1953-13    | Line 9 of register/persons.csv
                    a country that is none            | persons   | 8 | CHE       | XYZ        | Line 9 of register/persons.csv
                    a place that is not listed        | persons   | 9 | 19-003    | 19-999     | Line 10 of register/persons.csv
                    an office that is none            | persons   | 8 | M06       | M99        | Line 9 of register/persons.csv
                    a mother who comes later          | persons   | 9 | XKX,7,8   | XKX,12,8   | a parent who does not come before
                    a father who is a woman           | persons   | 9 | XKX,7,8   | XKX,7,7    | a parent of the other sex
                    a number of nine digits           | persons   | 8 | 1000000015 | 100000015 | Line 9 of register/persons.csv
                    a number that stands twice        | persons   | 8 | 1000000015 | 1000000014 | a personal number that another person has too
                    a value too many                  | persons   | 8 | M06       | M06,       | has 17 values instead of 16
                    a quotation mark that stays open  | persons   | 8 | M06       | `"M06`     | goes on after a closing quotation mark
                    a gap between names               | names     | 2 | 1978-06-01 | 1978-06-02 | a gap between two names
                    a name of nobody                  | names     | 4 | 7,        | 700,       | a person who is not there
                    a wife who is not there           | marriages | 2 | 2,7,8     | 2,700,8    | a spouse who is not there
                    a second marriage at that time    | marriages | 2 | 2,7,8     | 2,7,2      | Line 3 of register/marriages.csv
                    an end without a reason           | marriages | 1 | DEATH     |            | an end without its reason
                    a birth twice                     | births    | 2 | 6,        | 5,         | a child whose birth stands already
                    another year                      | births    | 3 | ,2003,    | ,2004,     | a year that is not that of the registration
                    a number that was given           | births    | 4 | ,2,       | ,1,        | a number that was given already
                    a gap in the numbers              | births    | 4 | ,2,       | ,3,        | have a gap
                    """)
    void what_is_wrong_is_named_and_never_quoted(
            String what, String table, int row, String from, String to, String words) {
        SmallCountry wrong = SmallCountry.of(4).with(table, row, from, to == null ? "" : to);

        assertThatThrownBy(() -> read(wrong))
                .as(what)
                .isInstanceOf(CountryProblem.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("Gashi")
                .hasMessageNotContaining("G4shi");
    }

    @Test
    void a_file_that_is_missing_is_named() {
        assertThatThrownBy(() -> new CountryReading(folder, MAP, LoadProgress.silent()).read())
                .isInstanceOf(CountryProblem.class)
                .hasMessageContaining("persons.csv");
    }
}
