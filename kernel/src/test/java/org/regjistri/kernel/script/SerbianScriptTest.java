package org.regjistri.kernel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Seeded;

class SerbianScriptTest {
    private static final String[] SOUNDS = {
        "a", "b", "v", "g", "d", "đ", "e", "ž", "z", "i", "j", "k", "l", "lj", "m",
        "n", "nj", "o", "p", "r", "s", "t", "ć", "u", "f", "h", "c", "č", "dž", "š"
    };
    private static final Set<String> UNTOUCHED = Set.of("Regjistri", "e-mail", "PDF", "Hani i Elezit", "Arta Krasniqi");

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "abvgdđežzijklljmnnjoprstćufhcčdžš, абвгдђежзијклљмннјопрстћуфхцчџш",
        "Ljubica Đurić, Љубица Ђурић",
        "LJUBICA ĐURIĆ, ЉУБИЦА ЂУРИЋ",
        "KRALJ, КРАЉ",
        "Njegoš, Његош",
        "Nj., Њ.",
        "Džafer, Џафер",
        "Kosovska Mitrovica, Косовска Митровица",
        "Štrpce i Uroševac, Штрпце и Урошевац",
        "budžet Sandžaka, буџет Санџака",
        "odžak, оџак",
        "nadživeti, надживети",
        "NADŽIVETI, НАДЖИВЕТИ",
        "Injekcija, Инјекција",
        "dezinjekcija, дезинјекција",
        "konjunktura, конјунктура",
        "konjugacija, конјугација",
        "konj i njiva, коњ и њива",
        "odžaliti, оджалити",
        "neodžaljen, неоджаљен",
        "vanjezički, ванјезички",
        "Tanjug, Танјуг",
        "tanjir, тањир",
        "izvod br. 12/2026, извод бр. 12/2026"
    })
    void both_scripts_say_the_same(String latin, String cyrillic) {
        if (!latin.startsWith("abvg")) {
            assertThat(SerbianScript.toCyrillic(latin)).isEqualTo(cyrillic);
        }
        assertThat(SerbianScript.toLatin(cyrillic)).isEqualTo(latin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bytyqi", "Pejë", "Çeku", "Xhafer", "www", "Windows", "Ayşe", "日本", "Übung", ""})
    void a_word_with_a_letter_that_serbian_does_not_have_stays(String word) {
        assertThat(SerbianScript.toCyrillic(word)).isEqualTo(word);
        assertThat(SerbianScript.toCyrillic("grad " + word + " ima")).isEqualTo("град " + word + " има");
    }

    @Test
    void letters_and_marks_apart_and_single_signs_for_digraphs_are_understood() {
        String apart = Normalizer.normalize("Đorđe Čučković", Normalizer.Form.NFD);
        assertThat(SerbianScript.toCyrillic(apart)).isEqualTo("Ђорђе Чучковић");
    }

    @Test
    void latin_to_cyrillic_and_back_gives_the_text_again() {
        RandomGenerator random = Seeded.generator();
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            assertThat(SerbianScript.toLatin(SerbianScript.toCyrillic(text)))
                    .as(Seeded.named())
                    .isEqualTo(text);
        }
    }

    @Test
    void any_text_goes_through() {
        RandomGenerator random = Seeded.generator();
        for (int i = 0; i < 5_000; i++) {
            String text = Seeded.anyText(random) + "{" + Seeded.anyText(random) + "}<" + Seeded.anyText(random);
            SerbianScript.toCyrillic(text);
            SerbianScript.toLatin(text);
            assertThat(SerbianScript.toCyrillicText(text, UNTOUCHED))
                    .as(Seeded.named())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Rođenje je upisano. | Рођење је уписано.",
                "Zdravo, {0}! | Здраво, {0}!",
                "Od {0,date,long} do {1, date, d. MMMM} | Од {0,date,long} до {1, date, d. MMMM}",
                "{0, plural, one {# rođenje} few {# rođenja} other {# rođenja}} danas"
                        + " | {0, plural, one {# рођење} few {# рођења} other {# рођења}} данас",
                "{pol, select, FEMALE {rođena {0}} other {rođen}} | {pol, select, FEMALE {рођена {0}} other {рођен}}",
                "<strong class=\"tag\">Novo</strong> dete | <strong class=\"tag\">Ново</strong> дете",
                "<a href=\"/sr/{0}\">Otvori akt</a> | <a href=\"/sr/{0}\">Отвори акт</a>",
                "Ime&nbsp;i prezime | Име&nbsp;и презиме",
                "Vidi https://regjistri.org/sr/pomoc ili piši na pomoc@regjistri.org"
                        + " | Види https://regjistri.org/sr/pomoc или пиши на pomoc@regjistri.org",
                "Regjistri šalje e-mail sa PDF-om | Regjistri шаље e-mail са PDF-ом",
                "Upisano u Hani i Elezit i kod Arta Krasniqi | Уписано у Hani i Elezit и код Arta Krasniqi",
                "Regjistrima nije isto | Регјистрима није исто",
                "glava XII i član IV, Vi i ja | глава XII и члан IV, Ви и ја",
                "manje < 3 i više > 2 | мање < 3 и више > 2",
                "Zagrada '{'ime'}' ostaje | Заграда '{'име'}' остаје",
                "Otvoreno {0, plural, one {# dan | Отворено {0, plural, one {# дан",
                "zatvoreno } i dalje | затворено } и даље"
            })
    void only_the_prose_of_a_message_changes_its_script(String latin, String cyrillic) {
        assertThat(SerbianScript.toCyrillicText(latin, UNTOUCHED)).isEqualTo(cyrillic);
    }

    /// Words in small letters, with a capital, or in capitals; none is a digraph alone, whose capitals
    /// cannot be told.
    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(1, 5);
        for (int i = 0; i < words; i++) {
            StringBuilder word = new StringBuilder();
            int sounds = random.nextInt(2, 9);
            for (int j = 0; j < sounds; j++) {
                word.append(SOUNDS[random.nextInt(SOUNDS.length)]);
            }
            if (word.length() == 2) {
                word.append('a');
            }
            text.append(
                    switch (random.nextInt(3)) {
                        case 0 -> word;
                        case 1 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
                        default -> word.toString().toUpperCase(Locale.ROOT);
                    });
            text.append(" ,.-/1".charAt(random.nextInt(6)));
        }
        return text.toString();
    }
}
