package org.regjistri.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowersTest {
    @Test
    void powers_of_two_are_right_to_the_last_digits() {
        for (double bits = -80; bits < 120; bits += 0.00731) {
            assertThat(Powers.of(bits) / StrictMath.pow(2, bits)).isCloseTo(1, within(1e-14));
        }
        assertThat(Powers.of(3)).isEqualTo(8);
        assertThat(Powers.of(-2)).isEqualTo(0.25);
    }

    @Test
    void weights_beyond_all_sense_stay_finite_and_above_nothing() {
        assertThat(Powers.of(1e9)).isFinite();
        assertThat(Powers.of(-1e9)).isPositive();
    }
}
