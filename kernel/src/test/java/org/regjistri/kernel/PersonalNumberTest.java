package org.regjistri.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234567892", "1234 567 892", " 1234567892 ", "1234\u00A0567\u202F892"})
    void a_number_is_read_however_it_is_grouped(String typed) {
        assertThat(PersonalNumber.parse(typed)).contains(PersonalNumber.of("1234567892"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678921", "1234-567-892", "123456789O", "１２３４５６７８９２"})
    void what_has_not_ten_digits_is_no_number(String typed) {
        assertThat(PersonalNumber.parse(typed)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonalNumber.of(typed))
                .withMessage("A personal number has ten digits");
    }

    @Test
    void a_number_is_grouped_to_be_read_aloud_and_a_leading_zero_stays() {
        assertThat(PersonalNumber.of("0234567892").grouped()).isEqualTo("0234 567 892");
    }

    @Test
    void a_number_does_not_slip_into_a_log() {
        assertThat(PersonalNumber.of("1234567892")).hasToString("PersonalNumber[…]");
    }

    @Test
    void numbers_are_in_the_order_of_their_digits() {
        assertThat(PersonalNumber.of("0234567892")).isLessThan(PersonalNumber.of("1234567892"));
        assertThat(PersonalNumber.of("1234567892")).isGreaterThan(PersonalNumber.of("1234567891"));
    }
}
