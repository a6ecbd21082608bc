package org.regjistri.kernel.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Seeded;
import org.regjistri.kernel.fold.SurnameEndings.Kinship;
import org.regjistri.kernel.table.TableRow;

class SurnameEndingsTest {
    private final SurnameEndings endings = SurnameEndings.known();

    static Stream<TableRow> rows() {
        return TableRow.load(SurnameEndings.class, "surname-endings.tsv", 6).stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_example_of_a_row_holds(TableRow row) {
        assertThat(kinship(row.cell(3), row.cell(4)))
                .isEqualTo(Kinship.valueOf(row.cell(2).toUpperCase(java.util.Locale.ROOT)));
        assertThat(new SurnameEndings(
                                rows().filter(one -> one.line() != row.line()).toList())
                        .between(fold(row.cell(3)), fold(row.cell(4))))
                .as("without the row")
                .isNotEqualTo(kinship(row.cell(3), row.cell(4)));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Krasniqi, Krasnići, SAME",
        "Krasniqi, Krasnić, FORM",
        "Krasniqi, Krasniqaj, FORM",
        "Hasani, Hasanović, FORM",
        "Hasani, Хасановић, FORM",
        "Gashi, Gašić, FORM",
        "Mehmeti, Mehmedović, FORM",
        "Rexhepi, Redžebović, FORM",
        "Salihu, Salihović, FORM",
        "Stojanovski, Stojanovska, FORM",
        "Stojanovski, Stojanović, ORIGIN",
        "Prizreni, Prizrenlija, ORIGIN",
        "Hasani-Gashi, Hasanović Gašić, FORM",
        "Hasani, Hyseni, NONE",
        "Shala, Salihu, NONE",
        "Hoti, Hoxha, NONE",
        "'', '', NONE"
    })
    void surnames_are_as_near_as_this(String one, String other, Kinship kinship) {
        assertThat(kinship(one, other)).isEqualTo(kinship);
        assertThat(kinship(other, one)).isEqualTo(kinship);
    }

    @Test
    void common_surnames_of_the_country_keep_stems_of_their_own() {
        List<String> surnames = List.of(
                "Krasniqi Gashi Berisha Morina Shala Bytyqi Hasani Kastrati Kryeziu Hoti Rexhepi Hoxha Thaçi Zeqiri Shabani Ahmeti Mehmeti Osmani Ibrahimi Ismajli Ramadani Sadiku Selimi Syla Salihu Haliti Halimi Hajdari Hyseni Jashari Maloku Mustafa Nimani Neziri Qerimi Rama Rrahmani Rrustemi Sejdiu Tahiri Veliu Ymeri Zogaj Zymberi Avdiu Aliu Bajrami Beqiri Bislimi Bunjaku Demiri Dervishi Dibrani Elshani Fazliu Ferizi Gjikolli Gjoni Islami Kabashi Kelmendi Kurti Latifi Lushi Limani Mulaj Murati Musliu Nikçi Pacolli Petrović Popović Jovanović Nikolić Stojanović Marković Đorđević Ilić Pavlović Janković Stanković Dimić Šabanović Hadžić Kurtagić Ćorović Yılmaz Şahin Kaya"
                        .split(" "));
        // Shabani and Šabanović are one name in two offices
        assertThat(surnames.stream().filter(name -> !name.equals("Šabanović")).map(name -> endings.root(fold(name))))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_stem_of_a_stem_is_itself_and_a_beginning_of_the_name() {
        var random = Seeded.generator();
        for (int i = 0; i < 5_000; i++) {
            String folded = fold(likeASurname(random));
            String stem = endings.stem(folded);
            String root = endings.root(folded);
            assertThat(endings.stem(stem)).as(Seeded.named()).isEqualTo(stem);
            assertThat(endings.root(root)).as(Seeded.named()).isEqualTo(root);
            assertThat(stem.isEmpty()).as(Seeded.named()).isEqualTo(folded.isEmpty());
            assertThat(root.length()).as(Seeded.named()).isLessThanOrEqualTo(stem.length());
            assertThat(folded.codePoints().limit(2).toArray())
                    .as(Seeded.named())
                    .isEqualTo(root.codePoints().limit(2).toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aj\t4\tnothing\tA\tB\tuse",
                "Aj\t4\tform\tA\tB\tuse",
                "ai\t1\tform\tA\tB\tuse",
                "\t3\tform\tA\tB\tuse"
            })
    void a_broken_row_is_refused_with_its_line(String row) {
        List<TableRow> rows = TableRow.of("broken.tsv", List.of("# head", row), 6);
        assertThatThrownBy(() -> new SurnameEndings(rows)).hasMessageStartingWith("broken.tsv, line 2: ");
    }

    private static String likeASurname(java.util.random.RandomGenerator random) {
        List<String> ends = List.of("i", "aj", "ović", "ić", "ovski", "lija", "u", "iqi", "ev", "llari", "oğlu", "");
        return Seeded.anyText(random) + ends.get(random.nextInt(ends.size())) + ends.get(random.nextInt(ends.size()));
    }

    private Kinship kinship(String one, String other) {
        return endings.between(fold(one), fold(other));
    }

    private static String fold(String text) {
        return NameFold.current().fold(text);
    }
}
