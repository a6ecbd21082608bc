package org.regjistri.linkage.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvBytesTest {
    private static String decimal(double value, int digits) {
        var bytes = new CsvBytes(1);
        bytes.decimal(value, digits);
        return StandardCharsets.UTF_8.decode(bytes.taken()).toString();
    }

    @Test
    void decimals_are_what_the_library_would_write() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            long thousandths = random.nextLong(-1_000_000_000L, 1_000_000_000L);
            assertThat(decimal(thousandths / 1000.0, 3))
                    .isEqualTo(String.format(Locale.ROOT, "%.3f", thousandths / 1000.0));
        }
    }

    @Test
    void what_is_no_number_is_left_out_and_nothing_is_minus_zero() {
        assertThat(decimal(Double.NaN, 3)).isEmpty();
        assertThat(decimal(Double.NEGATIVE_INFINITY, 3)).isEmpty();
        assertThat(decimal(-0.0001, 3)).isEqualTo("0.000");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"plain,plain", "'a,b','\"a,b\"'", "'say \"x\"','\"say \"\"x\"\"\"'", "Ђура,Ђура", "' x','\" x\"'"})
    void quotes_stand_only_where_they_must(String text, String cell) {
        assertThat(new String(CsvBytes.cell(text), StandardCharsets.UTF_8)).isEqualTo(cell);
    }

    @Test
    void a_line_break_stays_inside_its_cell() {
        assertThat(new String(CsvBytes.cell("a\nb"), StandardCharsets.UTF_8)).isEqualTo("\"a\nb\"");
    }
}
