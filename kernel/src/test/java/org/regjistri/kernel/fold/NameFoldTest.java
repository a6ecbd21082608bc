package org.regjistri.kernel.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Seeded;
import org.regjistri.kernel.script.SerbianScript;
import org.regjistri.kernel.table.TableRow;

class NameFoldTest {
    private final NameFold fold = NameFold.current();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "Shaqiri, Šaćiri",
        "Hoxha, Hodža",
        "Krasniqi, Krasnići",
        "Krasniqi, Краснићи",
        "Krasniqi, KRASNICI",
        "Thaçi, Tači",
        "Berisha, Beriša",
        "Gashi, Gaši",
        "Gashi, Гаши",
        "Bytyqi, Bitići",
        "Kelmendi, Keljmendi",
        "Shala, Šalja",
        "Shala, Шаља",
        "Zeqiri, Zećiri",
        "Rexhepi, Redžepi",
        "Xhemajli, Džemajlji",
        "Xhemajli, Džemaili",
        "Hyseni, Hiseni",
        "Gjergj, Đerđ",
        "Gjergj, Djerdj",
        "Ramë, Rama",
        "Qerim, Ćerim",
        "Xhevdet, Dževdet",
        "Lulzim, Ljuljzim",
        "Valbona, Valjbona",
        "Shkurte, Škurte",
        "Fatmire, Fatmira",
        "Nexhmije, Nedžmije",
        "Nexhmije, Nexhmie",
        "Afërdita, Aferdita",
        "Hoti, Oti",
        "Rrahman, Rahman",
        "Rrustemi, Rustemi",
        "Ahmed, Ahmet",
        "Redžeb, Rexhep",
        "Muharrem, Muharem",
        "Zhuri, Žuri",
        "Dhimitër, Dimitër",
        "Ethem, Etem",
        "Ismajli, Ismaili",
        "Emine, Emina",
        "Đorđević, Djordjevic",
        "Љиљана, Liljana",
        "Živković, Живковић",
        "Ana-Maria, Ana Marija",
        "D’Angelo, DAngelo",
        "ＡＲＴＡ, Arta"
    })
    void one_person_in_two_hands_has_one_fold(String one, String other) {
        assertThat(fold.fold(one)).isEqualTo(fold.fold(other)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "Prishtinë, Priština",
        "Prishtinë, Приштина",
        "Prishtinë, Prishtina",
        "Gjakovë, Gjakova",
        "Klinë, Klina",
        "Istog, Istok",
        "Kaçanik, Качаник",
        "Leposaviq, Leposavić",
        "Obiliq, Obilić",
        "Podujevë, Podujevo",
        "Prizren, Призрен",
        "Shtërpcë, Štrpce",
        "Graboc, Grabovac",
        "Kutllovc, Kutlovac",
        "Gllogofc, Glogovac",
        "Krushevc, Kruševac",
        "Vërbicë, Vrbica",
        "Tërpezë, Trpeza",
        "Rimanishtë, Риманиште",
        "Jabllanicë, Jablanica",
        "Zveçan, Zvečan",
        "Dragash, Dragaš"
    })
    void one_place_in_two_languages_has_one_fold(String one, String other) {
        assertThat(fold.fold(one)).isEqualTo(fold.fold(other)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Gashi, Kashi",
        "Berisha, Perisha",
        "Krasniqi, Krasniqaj",
        "Kovač, Koci",
        "Novak, Nok",
        "Shala, Sylla",
        "Milan, Milana",
        "Mirko, Mirka",
        "Branko, Branka",
        "Arben, Arbana",
        "Hasani, Hyseni",
        "Mehmeti, Ahmeti",
        "Morina, Murina",
        "Bekim, Bekir",
        "Peja, Pec",
        "Arta, Arti",
        "Jovan, Ivan",
        "Gani, Kani",
        "Veton, Beton"
    })
    void different_names_stay_apart(String one, String other) {
        assertThat(fold.fold(one)).isNotEqualTo(fold.fold(other));
    }

    @Test
    void common_surnames_of_the_country_do_not_fall_together() {
        List<String> surnames = List.of(
                "Krasniqi Gashi Berisha Morina Shala Bytyqi Hasani Kastrati Kryeziu Hoti Rexhepi Hoxha Thaçi Zeqiri Shabani Ahmeti Mehmeti Osmani Ibrahimi Ismajli Ramadani Sadiku Selimi Syla Salihu Haliti Halimi Hajdari Hyseni Jashari Maloku Mustafa Nimani Neziri Qerimi Rama Rrahmani Rrustemi Sejdiu Tahiri Veliu Ymeri Zogaj Zymberi Avdiu Aliu Bajrami Beqiri Bislimi Bunjaku Demiri Dervishi Dibrani Elshani Fazliu Ferizi Gjikolli Gjoni Islami Kabashi Kelmendi Kurti Latifi Lushi Limani Mulaj Murati Musliu Nikçi Pacolli Petrović Popović Jovanović Nikolić Stojanović Marković Đorđević Ilić Pavlović Janković Stanković Dimić Šabanović Hadžić Kurtagić Ćorović Yılmaz Demir Şahin Kaya"
                        .split(" "));
        assertThat(surnames.stream().map(fold::fold)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"КRASNIQI, Krasniqi", "Gаshi, Gashi", "СУА РEКА, Суа Река", "ХOTI, Xoti"})
    void letters_of_the_other_script_are_read_by_their_shape(String mixed, String meant) {
        assertThat(mixed).isNotEqualTo(meant);
        assertThat(fold.fold(mixed)).isEqualTo(fold.fold(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "123", "-'.", "\uD800", "\u0308", "🙂"})
    void what_has_no_letter_folds_to_nothing(String text) {
        assertThat(fold.fold(text)).isEmpty();
    }

    @Test
    void folding_what_is_folded_changes_nothing() {
        RandomGenerator random = Seeded.generator();
        for (int i = 0; i < 30_000; i++) {
            String once = fold.fold(Seeded.anyText(random));
            assertThat(fold.fold(once)).as(Seeded.named()).isEqualTo(once);
        }
    }

    @Test
    void serbian_folds_alike_in_both_scripts_and_in_capitals() {
        RandomGenerator random = Seeded.generator();
        String letters = "abcčćdđefghijklmnoprsštuvzž";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder word = new StringBuilder();
            int length = random.nextInt(2, 10);
            for (int j = 0; j < length; j++) {
                word.append(letters.charAt(random.nextInt(letters.length())));
            }
            String latin = word.toString();
            String folded = fold.fold(latin);
            assertThat(fold.fold(SerbianScript.toCyrillic(latin)))
                    .as(Seeded.named())
                    .isEqualTo(folded);
            assertThat(fold.fold(latin.toUpperCase(Locale.ROOT)))
                    .as(Seeded.named())
                    .isEqualTo(folded);
        }
    }

    @Test
    void a_fold_has_only_small_letters_and_single_blanks() {
        assertThat(fold.fold("  Ana--Maria  (Hasan) KRASNIQI, 1953 ")).isEqualTo("ana maria asan krasnici");
    }

    @Test
    void version_one_stays_as_it_was_published() {
        assertThat(fold.version()).isEqualTo(1);
        List<FoldRule> rules = FoldRule.load("name-fold-1.tsv");
        assertThat(rules.stream().map(FoldRule::order)).isSorted().doesNotHaveDuplicates();
        assertThat(List.of("Xhemajl Gjergji", "Љубица Ђурић", "Zhivojin", "Shqipe Rrahmani", "Mërgim Ferri").stream()
                        .map(fold::fold))
                .containsExactly("xemail xrxi", "lubica xuric", "zivoin", "scipa ramani", "mrgim feri");
    }

    @ParameterizedTest
    @ValueSource(strings = {"302\txh\tx\tnowhere\t\tuse", "1\txh\tx\tany\t\tuse", "302\t\tx\tany\t\tuse"})
    void a_broken_row_is_refused_with_its_line(String row) {
        TableRow broken = TableRow.of("broken.tsv", List.of("# head", row), 6).getFirst();
        assertThatThrownBy(() -> FoldRule.of(broken)).hasMessageStartingWith("broken.tsv, line 2: ");
    }

    @Test
    void versions_are_counted_from_one_and_the_last_is_the_newest() {
        List<NameFold> all = NameFold.all();

        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).version()).isEqualTo(i + 1);
        }
        assertThat(all.getLast()).isSameAs(NameFold.current());
    }
}
