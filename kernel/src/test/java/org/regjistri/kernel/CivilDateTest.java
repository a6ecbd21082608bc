package org.regjistri.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CivilDateTest {

    @ParameterizedTest(name = "{0} lies between {1} and {2}")
    @CsvSource({
        "1953, 1953-01-01, 1953-12-31",
        "1953-05, 1953-05-01, 1953-05-31",
        "1953-05-12, 1953-05-12, 1953-05-12",
        "2023-02, 2023-02-01, 2023-02-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "1900-02, 1900-02-01, 1900-02-28",
        "2000-02-29, 2000-02-29, 2000-02-29"
    })
    void what_is_not_known_leaves_a_span(String text, LocalDate earliest, LocalDate latest) {
        CivilDate date = CivilDate.parse(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.isFull()).isEqualTo(text.length() == 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "53",
                "1799",
                "3000",
                "1953-13",
                "1953-00",
                "1953-02-29",
                "1900-02-29",
                "1953-04-31",
                "1953-05-00",
                "12.05.1953",
                "1953-5-2",
                "1953/05/12",
                "1953-05-12T00:00",
                "+195",
                "١٩٥٣",
                " 1953"
            })
    void what_is_no_date_of_a_register_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CivilDate.parse(text));
    }

    @Test
    void a_day_without_its_month_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CivilDate(1953, null, 12));
    }

    @Test
    void a_day_of_the_calendar_is_a_full_date() {
        assertThat(CivilDate.of(LocalDate.of(2024, 2, 29))).isEqualTo(CivilDate.parse("2024-02-29"));
    }
}
