package org.regjistri.kernel.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.kernel.Seeded;

class NameSimilarityTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "martha, marhta, 0.9611",
        "dwayne, duane, 0.8400",
        "dixon, dicksonx, 0.8133",
        "crate, trace, 0.7333",
        "abc, xyz, 0.0",
        "a, a, 1.0",
        "a, b, 0.0"
    })
    void the_measure_gives_the_published_examples(String one, String other, double similarity) {
        assertThat(NameSimilarity.betweenFolded(one, other)).isCloseTo(similarity, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"Krasniqi, Краснићи", "Arta Krasniqi, Krasnići Arta", "Hoxha, Hodža"})
    void one_name_in_two_hands_is_one(String one, String other) {
        assertThat(NameSimilarity.between(one, other)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Kelmend, Kelmendi",
        "Rexhepi, Rexhepaj",
        "Muhamet, Mehmet",
        "Arta Krasniqi, Arta Krasniqaj",
        "Deçan, Dečani"
    })
    void near_names_are_near(String one, String other) {
        assertThat(NameSimilarity.between(one, other)).isBetween(0.80, 0.999);
    }

    @ParameterizedTest
    @CsvSource({"Krasniqi, Berisha", "Arta, Luan", "Gashi, Hoti", "Shala, Krasniqi"})
    void strange_names_are_far(String one, String other) {
        assertThat(NameSimilarity.between(one, other)).isLessThan(0.65);
    }

    @Test
    void two_names_without_a_letter_have_nothing_in_common() {
        assertThat(NameSimilarity.between("", "123")).isZero();
        assertThat(NameSimilarity.between("Arta", "")).isZero();
    }

    @Test
    void it_is_the_same_from_both_sides_and_between_nought_and_one() {
        var random = Seeded.generator();
        for (int i = 0; i < 20_000; i++) {
            String one = Seeded.anyText(random);
            String other = Seeded.anyText(random);
            double similarity = NameSimilarity.between(one, other);
            assertThat(similarity).as(Seeded.named()).isBetween(0.0, 1.0);
            assertThat(NameSimilarity.between(other, one)).as(Seeded.named()).isEqualTo(similarity);
        }
    }
}
