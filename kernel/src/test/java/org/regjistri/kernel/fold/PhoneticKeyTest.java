package org.regjistri.kernel.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Seeded;

class PhoneticKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Krasniqi, KRSN",
        "Краснићи, KRSN",
        "Hoxha, AX",
        "Oxha, AX",
        "Arta, ART",
        "Artan, ARTN",
        "Shala, SL",
        "Mehmet, NT",
        "Muhamed, NT",
        "Hysen, ASN",
        "Huseini, ASN",
        "Đorđević, XRXF",
        "Y, A"
    })
    void the_key_is_the_skeleton_of_the_sounds(String name, String key) {
        assertThat(PhoneticKey.of(name)).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0} is found by {1}")
    @CsvSource({"Bytyqi, Bitići", "Ahmeti, Ahmedi", "Kelmendi, Keljmendi", "Gashi, Gashu", "Morina, Murina"})
    void near_spellings_come_under_one_key(String one, String other) {
        assertThat(PhoneticKey.of(one)).isEqualTo(PhoneticKey.of(other));
    }

    @Test
    void a_joined_surname_is_found_under_each_of_its_words() {
        assertThat(PhoneticKey.ofEach("Berisha-Krasniqi")).containsExactly("PRS", "KRSN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "日本"})
    void what_the_fold_cannot_hear_has_no_key(String text) {
        assertThat(PhoneticKey.of(text)).isEmpty();
        assertThat(PhoneticKey.ofEach(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Stojanović, STNF", "Hyseni, ASN", "Kelmendi, KLNT"})
    void a_longer_key_begins_as_the_stored_one(String name, String stored) {
        String folded = NameFold.current().fold(name);
        assertThat(PhoneticKey.ofFolded(folded)).isEqualTo(PhoneticKey.of(name)).isEqualTo(stored);
        assertThat(PhoneticKey.ofFolded(folded, 6)).startsWith(stored).hasSizeLessThanOrEqualTo(6);
        assertThat(PhoneticKey.ofFolded(folded, 2)).isEqualTo(stored.substring(0, 2));
    }

    @Test
    void any_text_has_a_key_of_at_most_four_signs() {
        var random = Seeded.generator();
        for (int i = 0; i < 5_000; i++) {
            assertThat(PhoneticKey.of(Seeded.anyText(random)))
                    .as(Seeded.named())
                    .matches("[A-Z]{0,4}");
        }
    }
}
