package org.regjistri.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The check code: what is read as the same code, and which slips are noticed.
class CheckCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final RandomGenerator random = new Random(20261123);

    @RepeatedTest(50)
    void one_wrong_character_is_always_noticed() {
        String code = CheckCode.generate(random).value();
        for (int at = 0; at < CheckCode.LENGTH; at++) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                char other = ALPHABET.charAt(i);
                if (other != code.charAt(at)) {
                    String slipped = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(CheckCode.isWellFormed(slipped)).as(slipped).isFalse();
                }
            }
        }
    }

    @RepeatedTest(50)
    void two_characters_changed_about_are_always_noticed() {
        String code = CheckCode.generate(random).value();
        for (int i = 0; i < CheckCode.LENGTH; i++) {
            for (int j = i + 1; j < CheckCode.LENGTH; j++) {
                if (code.charAt(i) != code.charAt(j)) {
                    assertThat(CheckCode.isWellFormed(swapped(code, i, j))).isFalse();
                }
            }
        }
    }

    @RepeatedTest(50)
    void what_is_printed_is_read_again_however_it_is_typed() {
        CheckCode code = CheckCode.generate(random);
        assertThat(code.printed()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(CheckCode.read(code.printed())).contains(code);
        assertThat(CheckCode.read(
                        "  " + code.printed().toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                .contains(code);
        assertThat(CheckCode.read(code.value().replace('0', 'o').replace('1', 'l')))
                .contains(code);
        assertThat(CheckCode.read(code.value().replace('0', 'O').replace('1', 'I')))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"oO0 iIlL1,00011111", "авекмнорстхј,ABEKMH0PCTXJ", "a\u2013b\u00a0c\u2011d,ABCD", "u,U"})
    void letters_that_look_alike_count_as_the_one_that_is_printed(String typed, String read) {
        assertThat(CheckCode.normalise(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QM", "000000000000000", "UUUUUUUUUUUU", "ëëëëëëëëëëëë", "<script>alert", "\u0000"})
    void what_cannot_be_a_code_is_none(String typed) {
        assertThat(CheckCode.read(typed)).isEmpty();
    }

    @Test
    void a_code_is_never_made_of_something_else() {
        assertThatThrownBy(() -> new CheckCode("000000000001")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_do_not_repeat() {
        assertThat(java.util.stream.Stream.generate(() -> CheckCode.generate(random))
                        .limit(20_000))
                .doesNotHaveDuplicates();
    }

    private static String swapped(String code, int i, int j) {
        StringBuilder text = new StringBuilder(code);
        text.setCharAt(i, code.charAt(j));
        text.setCharAt(j, code.charAt(i));
        return text.toString();
    }
}
