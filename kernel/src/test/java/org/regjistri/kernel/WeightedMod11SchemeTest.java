package org.regjistri.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.PersonalNumberScheme.Verdict;

class WeightedMod11SchemeTest {
    private final PersonalNumberScheme scheme = new WeightedMod11Scheme();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1234567892, VALID",
        "1000000007, VALID",
        "2000000003, VALID",
        "8765432104, VALID",
        "3141592652, VALID",
        "2718281825, VALID",
        "8000000001, VALID",
        "7000000013, VALID",
        "1000000090, VALID",
        "5000000010, VALID",
        "1111111100, NOT_ISSUED_HERE",
        "6000000050, NOT_ISSUED_HERE",
        "3000000000, NOT_ISSUED_HERE",
        "0000000000, NOT_ISSUED_HERE",
        "0123456789, INVALID",
        "9000000001, UNCHECKED",
        "9999999999, UNCHECKED",
        "1234567890, INVALID",
        "1234567891, INVALID",
        "1111111101, INVALID"
    })
    void numbers_are_judged(String digits, Verdict verdict) {
        assertThat(scheme.verdict(PersonalNumber.of(digits))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "12345678901", "12345678A0", "", "１２３４５６７８９０"})
    void what_has_not_ten_digits_never_comes_before_the_scheme(String text) {
        assertThat(PersonalNumber.parse(text)).isEmpty();
    }

    @Test
    void a_payload_gets_the_digit_that_the_scheme_demands() {
        assertThat(scheme.complete(100_000_000).map(PersonalNumber::digits)).contains("1000000007");
        assertThat(scheme.complete(123_456_789).map(PersonalNumber::digits)).contains("1234567892");
        assertThat(scheme.complete(100_000_009).map(PersonalNumber::digits)).contains("1000000090");
    }

    @ParameterizedTest
    @ValueSource(ints = {111_111_110, 600_000_005, 300_000_000, 0, 99_999_999, 900_000_000, -100_000_000})
    void payloads_of_remainder_one_and_outside_one_to_eight_are_never_issued(int payload) {
        assertThat(scheme.complete(payload)).isEmpty();
    }

    @Test
    void one_payload_in_eleven_is_skipped() {
        int issued = 0;
        for (int payload = 200_000_000; payload < 200_011_000; payload++) {
            issued += scheme.complete(payload).isPresent() ? 1 : 0;
        }
        assertThat(issued).isBetween(9_990, 10_010);
    }

    @Test
    void every_wrong_digit_of_an_issued_number_is_found() {
        forIssuedNumbers(digits -> {
            for (int i = 0; i < 10; i++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != digits.charAt(i)) {
                        assertFound(digits, digits.substring(0, i) + wrong + digits.substring(i + 1));
                    }
                }
            }
        });
    }

    @Test
    void every_swap_of_two_neighbours_and_across_one_is_found() {
        forIssuedNumbers(digits -> {
            for (int reach = 1; reach <= 2; reach++) {
                for (int i = 0; i + reach < 10; i++) {
                    StringBuilder swapped = new StringBuilder(digits);
                    swapped.setCharAt(i, digits.charAt(i + reach));
                    swapped.setCharAt(i + reach, digits.charAt(i));
                    if (!swapped.toString().equals(digits)) {
                        assertFound(digits, swapped.toString());
                    }
                }
            }
        });
    }

    @Test
    void the_version_is_kept_with_numbers_and_so_never_changes() {
        assertThat(scheme.version()).isEqualTo(1);
    }

    /// A number that begins with 9 is unchecked: it is told from an own number by that.
    private void assertFound(String digits, String slip) {
        assertThat(scheme.verdict(PersonalNumber.of(slip)))
                .as("%s written for %s (%s)", slip, digits, Seeded.named())
                .isNotEqualTo(Verdict.VALID);
    }

    private void forIssuedNumbers(java.util.function.Consumer<String> check) {
        RandomGenerator random = Seeded.generator();
        int checked = 0;
        while (checked < 300) {
            Optional<PersonalNumber> number = scheme.complete(random.nextInt(100_000_000, 900_000_000));
            if (number.isPresent()) {
                check.accept(number.get().digits());
                checked++;
            }
        }
    }
}
