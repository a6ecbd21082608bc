package org.regjistri.personalnumber.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing can be read off a number (PN-10): neither the order of issue nor a neighbour.
class PayloadPermutationTest {
    private static final byte[] KEY =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final int SAMPLE = 100_000;
    private static final int[] PAYLOADS = payloads(1);

    private static int[] payloads(int keyVersion) {
        PayloadPermutation permutation = new PayloadPermutation(KEY, keyVersion);
        return IntStream.range(0, SAMPLE).map(permutation::payload).toArray();
    }

    @Test
    void no_payload_comes_twice() {
        BitSet seen = new BitSet(900_000_000);
        IntStream.of(PAYLOADS).forEach(seen::set);

        assertThat(seen.cardinality()).isEqualTo(SAMPLE);
    }

    @Test
    void every_payload_begins_with_one_to_eight() {
        assertThat(IntStream.of(PAYLOADS)).allMatch(payload -> payload >= 100_000_000 && payload < 900_000_000);
    }

    @Test
    void the_same_key_gives_the_same_order_and_another_version_another() {
        assertThat(payloads(1)).isEqualTo(PAYLOADS);
        assertThat(payloads(2)).isNotEqualTo(PAYLOADS);
    }

    /// The correlation of order and payload is within four standard errors of none.
    @Test
    void the_order_of_issue_cannot_be_read_off() {
        double meanOrder = (SAMPLE - 1) / 2.0;
        double meanPayload = IntStream.of(PAYLOADS).average().orElseThrow();
        double covariance = 0;
        double varianceOrder = 0;
        double variancePayload = 0;
        for (int i = 0; i < SAMPLE; i++) {
            covariance += (i - meanOrder) * (PAYLOADS[i] - meanPayload);
            varianceOrder += Math.pow(i - meanOrder, 2);
            variancePayload += Math.pow(PAYLOADS[i] - meanPayload, 2);
        }
        double correlation = covariance / Math.sqrt(varianceOrder * variancePayload);

        assertThat(Math.abs(correlation)).isLessThan(4 / Math.sqrt(SAMPLE));
    }

    /// Neighbours in order lie apart as chance would have it: a third of the range on average.
    @Test
    void neighbours_in_order_are_not_neighbours_in_number() {
        double mean = IntStream.range(1, SAMPLE)
                .mapToLong(i -> Math.abs((long) PAYLOADS[i] - PAYLOADS[i - 1]))
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(0.99 * 800_000_000 / 3, 1.01 * 800_000_000 / 3);
    }

    /// Chi-square with 9 degrees of freedom (7 for the first digit, which is 1 to 8): 27.9 is passed by chance once in
    /// 1,000.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void every_digit_is_as_frequent_as_the_next(int place) {
        int[] counts = new int[10];
        for (int payload : PAYLOADS) {
            counts[Integer.toString(payload).charAt(place) - '0']++;
        }
        int digits = place == 0 ? 8 : 10;
        double expected = (double) SAMPLE / digits;
        double chiSquare = IntStream.of(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> Math.pow(count - expected, 2) / expected)
                .sum();

        assertThat(chiSquare).isLessThan(27.9);
    }

    @Test
    void an_ordinal_outside_the_range_is_refused() {
        PayloadPermutation permutation = new PayloadPermutation(KEY, 1);

        assertThatThrownBy(() -> permutation.payload(800_000_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> permutation.payload(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
