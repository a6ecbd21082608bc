package org.regjistri.synth.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.kernel.PersonName;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

class MistakesTest {
    private static final int ENTRIES = 12_000;
    private static final int FEWER = 3_000;
    private static final Scribe SCRIBE = Scribe.of(5, BookLanguage.ALBANIAN, 1960);
    private static final List<Event> BIRTHS = Events.births(ENTRIES, 1960).toList();
    private static final List<WrittenEntry> WRITTEN =
            BIRTHS.stream().map(SCRIBE::write).toList();
    private static final List<Mistakes.Result> AS_FOUND = results(new Mistakes(Profile.AS_FOUND, 7));

    @Test
    void the_clean_profile_makes_none() {
        assertThat(results(new Mistakes(Profile.CLEAN, 7)))
                .allMatch(result -> result.mistakes().isEmpty());
    }

    /// Fields of mentions that can be hit: three given names, three surnames, one maiden surname,
    /// three fathers.
    @ParameterizedTest
    @CsvSource({
        "MAIDEN_FOR_MARRIED, SURNAME, 0.02, 1",
        "FATHER_AS_SURNAME, SURNAME, 0.001, 3",
        "DIMINUTIVE, GIVEN, 0.02, 3",
        "FATHER_MISSING, FATHER, 0.08, 3",
        "FATHER_INITIAL, FATHER, 0.05, 3",
        "SLIP_KEYBOARD, GIVEN, 0.01, 3",
        "SLIP_EAR, SURNAME, 0.01, 3",
        "SLIP_EYE, MAIDEN, 0.01, 1",
        "SWAPPED_FIELDS, GIVEN, 0.005, 3",
        "AGE_FOR_DATE, BORN, 0.6, 2",
        "DAY_MONTH_SWAPPED, EVENT, 0.01, 1",
        "YEAR_OFF_BY_ONE, EVENT, 0.02, 1",
        "YEAR_OFF_BY_TEN, EVENT, 0.003, 1",
        "YEAR_ONLY, EVENT, 0.04, 1",
        "SEAT_FOR_VILLAGE, BIRTHPLACE, 0.1, 3",
        "SEAT_FOR_VILLAGE, PLACE, 0.1, 1",
        "ILLEGIBLE, SURNAME, 0.015, 3"
    })
    void each_channel_is_as_frequent_as_found(Channel channel, Field field, double rate, int fields) {
        double measured = count(AS_FOUND, channel, field) / (double) (ENTRIES * fields);

        assertThat(measured).isCloseTo(rate, within(4 * Math.sqrt(rate / (ENTRIES * fields))));
    }

    @Test
    void marks_are_lost_in_fifteen_of_a_hundred_entries() {
        long entries = AS_FOUND.stream()
                .filter(result ->
                        result.mistakes().stream().anyMatch(mistake -> mistake.channel() == Channel.DIACRITICS_LOST))
                .count();

        // The village itself has a mark in Albanian.
        assertThat(entries / (double) ENTRIES).isCloseTo(0.15, within(0.012));
    }

    @Test
    void harsh_is_three_times_as_many_but_bounded() {
        assertThat(Profile.HARSH.rate(Channel.YEAR_ONLY)).isCloseTo(0.12, within(1e-9));
        assertThat(Profile.HARSH.rate(Channel.AGE_FOR_DATE)).isEqualTo(0.9);
        assertThat(Profile.CLEAN.rate(Channel.DOUBLE_CAPTURE)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void without_a_channel_the_others_stay_as_they_were(Channel channel) {
        List<Integer> changed = new ArrayList<>();
        List<Mistakes.Result> without = results(new Mistakes(Profile.AS_FOUND, 7).without(channel), FEWER);

        for (int i = 0; i < FEWER; i++) {
            Predicate<Mistake> others = untouched(AS_FOUND.get(i).mistakes(), channel);
            if (!others(without.get(i), others).equals(others(AS_FOUND.get(i), others))) {
                changed.add(i);
            }
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void no_field_is_changed_that_is_not_told_of() {
        List<Integer> untold = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            Mistakes.Result result = AS_FOUND.get(i);
            WrittenEntry right = WRITTEN.get(i);
            Set<String> told = new HashSet<>();
            result.mistakes().forEach(mistake -> told.add(mistake.role() + " " + mistake.field()));
            if (!told.containsAll(changed(right, result.entry()))) {
                untold.add(i);
            }
        }
        assertThat(untold).isEmpty();
    }

    @Test
    void names_stay_names_that_the_register_takes() {
        assertThat(AS_FOUND.stream()
                        .flatMap(result -> result.entry().people().stream())
                        .map(Written::surname))
                .allMatch(name -> name.equals(Written.ILLEGIBLE) || PersonName.isPart(name));
    }

    @Test
    void the_same_seed_makes_the_same_mistakes_and_another_makes_others() {
        assertThat(results(new Mistakes(Profile.AS_FOUND, 7))).isEqualTo(AS_FOUND);
        assertThat(results(new Mistakes(Profile.AS_FOUND, 8))).isNotEqualTo(AS_FOUND);
    }

    @Test
    void a_village_is_treated_alike_all_through_an_entry() {
        assertThat(AS_FOUND)
                .allMatch(result -> result.mistakes().stream()
                                        .filter(mistake -> mistake.channel() == Channel.SEAT_FOR_VILLAGE)
                                        .count()
                                % 6
                        == 0);
    }

    @Test
    void no_age_stands_for_a_date_since_1970() {
        Mistakes mistakes = new Mistakes(Profile.AS_FOUND, 7);

        assertThat(Events.births(500, 1970)
                        .map(birth -> mistakes.apply(SCRIBE.write(birth), birth, SCRIBE, _ -> Events.SEAT)))
                .allMatch(result -> result.entry().people().stream().allMatch(mention -> mention.age() == -1));
    }

    @Test
    void an_age_is_that_of_the_day() {
        assertThat(AS_FOUND.stream()
                        .flatMap(result -> result.entry().people().stream())
                        .filter(mention -> mention.age() >= 0))
                .isNotEmpty()
                .allMatch(mention -> mention.born().isEmpty() && mention.age() >= 21 && mention.age() <= 33);
    }

    @Test
    void a_childs_date_of_birth_is_the_date_of_the_event() {
        assertThat(AS_FOUND)
                .allMatch(result -> result.entry()
                        .people()
                        .getFirst()
                        .born()
                        .equals(result.entry().event()));
    }

    @Test
    void mistakes_in_cyrillic_books_stay_cyrillic() {
        Scribe scribe = Scribe.of(5, BookLanguage.SERBIAN_CYRILLIC, 1960);
        Mistakes mistakes = new Mistakes(Profile.HARSH, 7);

        assertThat(Events.births(5_000, 1960)
                        .flatMap(birth ->
                                mistakes
                                        .apply(scribe.write(birth), birth, scribe, _ -> Events.SEAT)
                                        .entry()
                                        .people()
                                        .stream())
                        .flatMap(mention ->
                                Stream.of(mention.given(), mention.surname(), mention.father(), mention.residence())))
                .allMatch(text -> text.matches("[\\p{IsCyrillic} .?-]*"));
    }

    @ParameterizedTest
    @CsvSource(value = {"1960-05-12, 1960-12-05", "1960-05-13, ", "1960-05-05, ", "1960-05, "})
    void day_and_month_change_places_where_that_is_a_date(String date, @Nullable String swapped) {
        assertThat(DateMistakes.swapped(date)).isEqualTo(swapped);
    }

    @ParameterizedTest
    @CsvSource({"1960-02-29, 1, 1961-02-28", "1960-05, -1, 1959-05", "1960, 10, 1970"})
    void a_year_is_off_and_the_date_stays_one(String date, int years, String wrong) {
        assertThat(DateMistakes.yearsOff(date, years)).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({"Shaban, Sh.", "Agim, A.", "Ljubiša, Lj.", "Љубиша, Љ.", "Muh., M."})
    void only_the_first_sound_of_a_fathers_name_stands_there(String father, String initial) {
        assertThat(NameMistakes.initial(father)).isEqualTo(initial);
    }

    @ParameterizedTest
    @CsvSource({"Çeku, Ceku", "Afërdita, Aferdita", "Živko, Zivko", "Đorđević, Djordjevic", "Şükrü, Sukru"})
    void a_plain_typewriter_has_no_marks(String name, String bare) {
        assertThat(NameMistakes.bare(name, true)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({"Krasniqi", "Al", "Шаћири", "Muh.", "O", "Nderim"})
    void a_slip_always_changes_the_word_by_a_letter_of_its_script(String word) {
        for (int key = 0; key < 500; key++) {
            for (NameMistakes.Slip slip : List.<NameMistakes.Slip>of(Slips::keyboard, Slips::ear, Slips::eye)) {
                String slipped = slip.of(word, new Draw(1, Purpose.MISTAKES, key));
                assertThat(slipped).isNotEqualTo(word).matches("[\\p{IsLatin}.]+|[\\p{IsCyrillic}.]+");
                assertThat(Math.abs(slipped.length() - word.length())).isLessThanOrEqualTo(1);
            }
        }
    }

    private static Predicate<Mistake> untouched(List<Mistake> mistakes, Channel channel) {
        Set<String> touched = new HashSet<>();
        for (Mistake mistake : mistakes) {
            if (mistake.channel() == channel) {
                touched.add(mistake.role() + " " + mistake.field());
            }
        }
        return mistake -> !touched.contains(mistake.role() + " " + mistake.field());
    }

    private static List<Mistake> others(Mistakes.Result result, Predicate<Mistake> others) {
        return result.mistakes().stream().filter(others).toList();
    }

    private static List<String> changed(WrittenEntry right, WrittenEntry entry) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < right.people().size(); i++) {
            Written one = right.people().get(i);
            Written other = entry.people().get(i);
            add(changed, one.role() + " GIVEN", one.given(), other.given());
            add(changed, one.role() + " SURNAME", one.surname(), other.surname());
            add(changed, one.role() + " MAIDEN", one.maiden(), other.maiden());
            add(changed, one.role() + " FATHER", one.father(), other.father());
            add(changed, one.role() + " BIRTHPLACE", one.birthplace(), other.birthplace());
            add(changed, one.role() + " RESIDENCE", one.residence(), other.residence());
            if (one.role() != Role.CHILD) {
                add(changed, one.role() + " BORN", one.born(), other.born());
            }
        }
        add(changed, "null EVENT", right.event(), entry.event());
        add(changed, "null PLACE", right.place(), entry.place());
        return changed;
    }

    private static void add(List<String> changed, String field, String right, String written) {
        if (!right.equals(written)) {
            changed.add(field);
        }
    }

    private static long count(List<Mistakes.Result> results, Channel channel, Field field) {
        return results.stream()
                .flatMap(result -> result.mistakes().stream())
                .filter(mistake -> mistake.channel() == channel && mistake.field() == field)
                .count();
    }

    private static List<Mistakes.Result> results(Mistakes mistakes) {
        return results(mistakes, ENTRIES);
    }

    private static List<Mistakes.Result> results(Mistakes mistakes, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> mistakes.apply(WRITTEN.get(i), BIRTHS.get(i), SCRIBE, _ -> Events.SEAT))
                .toList();
    }
}
