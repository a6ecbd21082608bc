package org.regjistri.synth.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.synth.tables.Rows;

class FaceTest {
    private static final String LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;-–/()'";
    private static final String ALBANIAN = "ËÇëç";
    private static final String SERBIAN = "ČĆĐŠŽčćđšž";
    private static final String TURKISH = "ÖÜŞĞİöüşğıâ";
    private static final String CYRILLIC = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш";

    @ParameterizedTest
    @EnumSource
    void every_letter_of_every_language_has_a_form_and_a_width(Face face) {
        String all = LATIN + ALBANIAN + SERBIAN + TURKISH + CYRILLIC;
        assertThat(face.shows(all)).isTrue();
        assertThat(all.codePoints()).allSatisfy(sign -> {
            Face.Glyph glyph = face.glyph(sign);
            assertThat(glyph.width()).isBetween(0.05, 1.6);
            assertThat(glyph.outline().getBounds2D().isEmpty()).isEqualTo(sign == ' ');
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_letter_that_no_face_has_is_noticed(Face face) {
        assertThat(face.shows("A\uA66E")).isFalse();
    }

    @Test
    void whatever_is_printed_has_a_form() {
        assertThat(Rows.of(Words.class, "words.tsv")).hasSizeGreaterThan(40).allSatisfy(row -> {
            assertThat(row).hasSize(4).doesNotContain("");
            assertThat(String.join("", row).codePoints().filter(sign -> sign != '%'))
                    .allMatch(sign -> Face.PRINT.shows(Character.toString(sign)));
        });
    }
}
