package org.regjistri.synth.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.tables.Rows;

class NameTablesTest {
    private static final NameTables TABLES = new NameTables();
    private static final List<Fashion> FASHIONS =
            Rows.of(NameTables.class, "forenames.tsv").stream().map(Fashion::of).toList();
    private static final Map<Speech, String> LETTERS = Map.of(
            Speech.ALBANIAN, "[A-VXYZÇË][a-vxyzçë]+",
            Speech.SERBIAN, "[A-PR-VZČĆĐŠŽ][a-pr-vzčćđšž]+",
            Speech.BOSNIAN, "[A-PR-VZČĆĐŠŽ][a-pr-vzčćđšž]+",
            Speech.TURKISH, "[A-PR-VYZÇĞİÖŞÜ][a-pr-vyzçğıöşü]+",
            Speech.OTHER, "[\\p{IsLatin}-]+");

    @ParameterizedTest
    @CsvSource({
        "ALBANIAN, 450",
        "SERBIAN, 200",
        "BOSNIAK, 120",
        "TURKISH, 100",
        "GORANI, 80",
        "ROMA, 100",
        "ASHKALI, 60",
        "EGYPTIAN, 60",
        "FOREIGN, 50"
    })
    void each_community_has_many_forenames(Community community, long least) {
        for (Sex sex : Sex.values()) {
            assertThat(FASHIONS)
                    .filteredOn(fashion -> fashion.community() == community && fashion.sex() == sex)
                    .hasSizeGreaterThanOrEqualTo((int) least);
        }
    }

    @ParameterizedTest
    @CsvSource({"ALBANIAN, 3000", "SERBIAN, 1200", "BOSNIAK, 300", "TURKISH, 250", "GORANI, 150"})
    void each_community_has_many_surnames(Community community, int least) {
        Draw draw = new Draw(1, Purpose.NAMES, community.name().hashCode());
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < 3_000_000 && drawn.size() < least; i++) {
            drawn.add(TABLES.surname(community, draw));
        }
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void no_forename_stands_twice_for_a_community_and_sex() {
        assertThat(FASHIONS.stream().map(fashion -> fashion.community() + " " + fashion.sex() + " " + fashion.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_surname_stands_twice_for_a_community() {
        assertThat(Rows.of(NameTables.class, "surnames.tsv").stream().map(row -> row[0] + " " + row[1]))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_name_is_one_that_the_register_takes() {
        assertThat(all()).allMatch(name -> PersonName.isPart(name.text()));
    }

    @Test
    void every_name_has_only_letters_of_its_language() {
        assertThat(all()).allMatch(name -> name.text().matches(LETTERS.getOrDefault(name.speech(), "")));
    }

    @ParameterizedTest
    @EnumSource(Community.class)
    void every_year_has_names_to_choose_from(Community community) {
        for (int year = 1880; year <= 2030; year++) {
            for (Sex sex : Sex.values()) {
                int now = year;
                assertThat(FASHIONS)
                        .filteredOn(fashion ->
                                fashion.community() == community && fashion.sex() == sex && fashion.weightIn(now) > 0)
                        .hasSizeGreaterThan(25);
            }
        }
    }

    @Test
    void periods_are_in_order() {
        assertThat(FASHIONS)
                .allMatch(fashion -> fashion.first() <= fashion.peakFrom()
                        && fashion.peakFrom() <= fashion.peakUntil()
                        && fashion.peakUntil() < fashion.last()
                        && fashion.weight() > 0);
    }

    @Test
    void a_forename_rises_stays_and_falls() {
        Fashion fashion = new Fashion(Community.ALBANIAN, Sex.MALE, "Bekim", 10, 1940, 1960, 1980, 2000);

        assertThat(fashion.weightIn(1940)).isZero();
        assertThat(fashion.weightIn(1950)).isEqualTo(5_000);
        assertThat(fashion.weightIn(1970)).isEqualTo(10_000);
        assertThat(fashion.weightIn(1995)).isEqualTo(2_500);
        assertThat(fashion.weightIn(2001)).isZero();
    }

    @Test
    void children_of_1900_have_other_names_than_those_of_2020() {
        assertThat(drawn(1900)).contains("Hasan", "Zenun", "Sylë").doesNotContain("Egzon", "Rron", "Dion");
        assertThat(drawn(2020)).contains("Rron", "Dion").doesNotContain("Zenun", "Sylë", "Hakif");
    }

    @ParameterizedTest
    @CsvSource({
        "Fatime, 8626",
        "Bajram, 6324",
        "Emine, 5622",
        "Bekim, 5470",
        "Afërdita, 5226",
        "Valon, 5207",
        "Egzon, 5180",
        "Arben, 5114",
        "Ramadan, 5110",
        "Muhamet, 5047"
    })
    void the_commonest_forenames_of_2011_are_about_as_common_as_counted(String name, int counted) {
        assertThat(COUNTS_2011.getOrDefault(name, 0L) * 1_740_000.0 / 2_000_000)
                .isCloseTo(counted, within(0.12 * counted));
    }

    @Test
    void the_commonest_surnames_are_as_common_as_counted() {
        Draw draw = new Draw(3, Purpose.NAMES, 1);
        Map<String, Long> counts = IntStream.range(0, 1_000_000)
                .mapToObj(_ ->
                        TABLES.surname(TABLES.surname(Community.ALBANIAN, draw)).text())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        double albanians = 1_740_000 * 0.94;

        assertThat(counts.getOrDefault("Krasniqi", 0L) * albanians / 1_000_000).isCloseTo(58_199, within(2_000.0));
        assertThat(counts.getOrDefault("Hoti", 0L) * albanians / 1_000_000).isCloseTo(12_709, within(1_000.0));
        assertThat(counts.values().stream().filter(count -> count < 150)).hasSizeGreaterThan(1_500);
    }

    @Test
    void a_community_shares_names_with_its_neighbours_and_spells_them_as_they_do() {
        Draw draw = new Draw(5, Purpose.NAMES, 1);
        Map<Speech, Long> speeches = IntStream.range(0, 10_000)
                .mapToObj(_ -> TABLES.forename(TABLES.forename(Community.ROMA, Sex.MALE, 1960, draw))
                        .speech())
                .collect(Collectors.groupingBy(speech -> speech, Collectors.counting()));

        assertThat(speeches.get(Speech.SERBIAN)).isBetween(1_000L, 1_400L);
        assertThat(speeches.get(Speech.TURKISH)).isBetween(450L, 750L);
    }

    @Test
    void the_same_draw_gives_the_same_name_from_tables_that_are_read_again() {
        NameTables again = new NameTables();

        for (int key = 0; key < 1_000; key++) {
            int one = TABLES.surname(Community.SERBIAN, new Draw(9, Purpose.NAMES, key));
            int other = again.surname(Community.SERBIAN, new Draw(9, Purpose.NAMES, key));
            assertThat(TABLES.surname(one)).isEqualTo(again.surname(other));
        }
    }

    @Test
    void short_forms_belong_to_a_forename_of_the_same_language() {
        ShortForms forms = new ShortForms();

        assertThat(forms.of(new Name("Ramadan", Speech.ALBANIAN), Sex.MALE)).contains(new Name("Dan", Speech.ALBANIAN));
        assertThat(forms.of(new Name("Aleksandar", Speech.SERBIAN), Sex.MALE))
                .contains(new Name("Aca", Speech.SERBIAN));
        assertThat(forms.of(new Name("Aleksandar", Speech.ALBANIAN), Sex.MALE))
                .doesNotContain(new Name("Aca", Speech.ALBANIAN));
    }

    @Test
    void a_forename_without_a_known_short_form_gets_one_by_rule() {
        assertThat(new ShortForms().of(new Name("Valdrin", Speech.ALBANIAN), Sex.MALE))
                .containsExactly(new Name("Valë", Speech.ALBANIAN));
    }

    /// People by decade of birth as the census of 2011 found them, in thousandths.
    private static final int[][] AGES_2011 = {
        {1997, 2011, 280},
        {1987, 1996, 196},
        {1977, 1986, 157},
        {1967, 1976, 133},
        {1957, 1966, 100},
        {1947, 1956, 67},
        {1920, 1946, 67}
    };

    private static final Map<String, Long> COUNTS_2011 = population2011();

    /// Two million people, of whom nineteen in twenty are named as Albanians.
    private static Map<String, Long> population2011() {
        Map<String, Long> counts = new HashMap<>();
        Draw draw = new Draw(7, Purpose.NAMES, 2011);
        for (int[] ages : AGES_2011) {
            for (int i = 0; i < ages[2] * 2_000; i++) {
                Community community = draw.below(20) == 0 ? Community.FOREIGN : Community.ALBANIAN;
                Sex sex = draw.below(2) == 0 ? Sex.FEMALE : Sex.MALE;
                int number = TABLES.forename(community, sex, draw.between(ages[0], ages[1]), draw);
                counts.merge(TABLES.forename(number).text(), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static Set<String> drawn(int year) {
        Draw draw = new Draw(2, Purpose.NAMES, year);
        return IntStream.range(0, 60_000)
                .mapToObj(_ -> TABLES.forename(TABLES.forename(Community.ALBANIAN, Sex.MALE, year, draw))
                        .text())
                .collect(Collectors.toSet());
    }

    private static List<Name> all() {
        return Stream.concat(
                        IntStream.range(0, TABLES.forenames()).mapToObj(TABLES::forename),
                        IntStream.range(0, TABLES.surnames()).mapToObj(TABLES::surname))
                .toList();
    }
}
