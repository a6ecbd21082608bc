package org.regjistri.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arta",
                "Afërdita",
                "Çeku",
                "Ćirić",
                "Đurđević",
                "Љубица",
                "Ђорђе",
                "Ayşe",
                "O'Neill",
                "D’Angelo",
                "Ana-Maria",
                "Ana Maria",
                "Nënë Tereza",
                "van der Berg",
                "J.",
                "J. R.",
                "St. Clair",
                "X"
            })
    void names_of_the_country_and_of_the_world_are_kept_as_written(String name) {
        assertThat(PersonName.of(name, "Gashi").given()).isEqualTo(name);
        assertThat(PersonName.of("Arta", name).surname()).isEqualTo(name);
        assertThat(PersonName.of("Arta", name).full()).isEqualTo("Arta " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "'",
                "1",
                "Arta1",
                "Arta Krasniqi 2",
                "-Arta",
                "Arta-",
                "Arta@",
                "<b>",
                "\u0308",
                ".."
            })
    void what_is_no_name_is_refused_without_repeating_it(String text) {
        assertThat(PersonName.isPart(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.of(text, "Gashi"))
                .withMessage("A name has letters, blanks, hyphens and apostrophes, at most 100");
    }

    @Test
    void blanks_of_every_kind_become_single_plain_ones() {
        assertThat(PersonName.of("  Ana\t\u00A0Maria\u2003", "Gashi").given()).isEqualTo("Ana Maria");
    }

    @Test
    void letters_and_marks_apart_are_put_together() {
        String apart = Normalizer.normalize("Çeku", Normalizer.Form.NFD);
        assertThat(apart).hasSize(5);
        assertThat(PersonName.of("Arta", apart)).isEqualTo(PersonName.of("Arta", "Çeku"));
    }

    @Test
    void a_hundred_letters_are_a_name_and_one_more_is_not() {
        assertThat(PersonName.isPart("ë".repeat(100))).isTrue();
        assertThat(PersonName.isPart("ë".repeat(101))).isFalse();
        assertThat(PersonName.isPart("e\u0308".repeat(100))).isTrue();
    }

    @Test
    void any_text_is_judged_and_none_throws() {
        var random = Seeded.generator();
        for (int i = 0; i < 5_000; i++) {
            String text = Seeded.anyText(random);
            if (PersonName.isPart(text)) {
                PersonName name = PersonName.of(text, text);
                assertThat(PersonName.of(name.given(), name.surname()))
                        .as(Seeded.named())
                        .isEqualTo(name);
            }
        }
    }
}
