package org.regjistri.synth.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.regjistri.synth.names.Name;
import org.regjistri.synth.names.Speech;

class ScribeTest {
    private static final int SCRIBES = 400;

    @ParameterizedTest
    @CsvSource({
        "Shaqiri, SURNAME, Šaćiri Šakiri Šačiri",
        "Xhafer, GIVEN_MALE, Džafer Đafer",
        "Gjergj, GIVEN_MALE, Đerđ",
        "Krasniqi, SURNAME, Krasnići Krasniki Krasniči",
        "Fatmire, GIVEN_FEMALE, Fatmira Fatmire",
        "Lekë, GIVEN_MALE, Leka Leke Lek",
        "Bytyqi, SURNAME, Bitići Butući Bitiki",
        "Rrahman, GIVEN_MALE, Rahman",
        "Thaçi, SURNAME, Tači Sači",
        "Hysen, GIVEN_MALE, Hisen Husen Isen",
        "Hajrije, GIVEN_FEMALE, Hajrija Hajrije Ajrija",
        "Shala, SURNAME, Šala Šalja"
    })
    void albanian_names_go_by_ear_into_serbian_books(String name, Part part, String spellings) {
        Map<String, Long> spelled = spelled(new Name(name, Speech.ALBANIAN), part, BookLanguage.SERBIAN_LATIN, 1975);

        assertThat(spelled).containsKeys(spellings.split(" ", -1));
        assertThat(spelled.values().stream().mapToLong(count -> count).sum()).isEqualTo(SCRIBES);
    }

    @ParameterizedTest
    @CsvSource({
        "Đorđe, SERBIAN, GIVEN_MALE, Gjorgje Xhorxhe",
        "Petrović, SERBIAN, SURNAME, Petroviq Petroviç",
        "Živko, SERBIAN, GIVEN_MALE, Zhivko",
        "Ljubiša, SERBIAN, GIVEN_MALE, Ljubisha Lubisha",
        "Hadžić, BOSNIAN, SURNAME, Haxhiq",
        "Hatidža, BOSNIAN, GIVEN_FEMALE, Hatixha Hatixhe Hatixhë",
        "Ayşe, TURKISH, GIVEN_FEMALE, Ajshe",
        "Süleyman, TURKISH, GIVEN_MALE, Sylejman Sulejman Silejman",
        "Müller, OTHER, SURNAME, Myler Myller Muler"
    })
    void names_of_other_languages_go_by_ear_into_albanian_books(
            String name, Speech speech, Part part, String spellings) {
        assertThat(spelled(new Name(name, speech), part, BookLanguage.ALBANIAN, 1975))
                .containsKeys(spellings.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "Şükrü, GIVEN_MALE, Šukru Šikri",
        "Ayşe, GIVEN_FEMALE, Ajša Ajše",
        "Yıldırım, SURNAME, Jildirim",
        "Yağcılar, SURNAME, Jadžilar Jagdžilar",
        "Öztürk, SURNAME, Ozturk"
    })
    void turkish_names_go_by_ear_into_serbian_books(String name, Part part, String spellings) {
        assertThat(spelled(new Name(name, Speech.TURKISH), part, BookLanguage.SERBIAN_LATIN, 1975))
                .containsKeys(spellings.split(" ", -1));
    }

    @Test
    void scribes_compete_and_most_keep_to_their_habit() {
        Map<String, Long> oneScribe = IntStream.range(0, 1_000)
                .mapToObj(entry -> Scribe.of(4, BookLanguage.SERBIAN_LATIN, 1975)
                        .spell(Events.albanian("Qazim"), Part.GIVEN_MALE, entry))
                .collect(Collectors.groupingBy(spelling -> spelling, Collectors.counting()));

        assertThat(oneScribe.values().stream().mapToLong(count -> count).max().orElse(0))
                .isBetween(850L, 999L);
    }

    @Test
    void most_scribes_spell_the_names_of_their_own_language_right() {
        long albanian = spelled(Events.albanian("Afërdita"), Part.GIVEN_FEMALE, BookLanguage.ALBANIAN, 1975)
                .getOrDefault("Afërdita", 0L);
        long serbian = spelled(new Name("Đorđević", Speech.SERBIAN), Part.SURNAME, BookLanguage.SERBIAN_LATIN, 1975)
                .getOrDefault("Đorđević", 0L);

        assertThat(spelled(new Name("Đorđević", Speech.SERBIAN), Part.SURNAME, BookLanguage.SERBIAN_CYRILLIC, 1975))
                .containsOnlyKeys("Ђорђевић");
        assertThat(albanian).isBetween(SCRIBES * 8L / 10, SCRIBES - 1L);
        assertThat(serbian).isBetween(SCRIBES * 8L / 10, SCRIBES - 1L);
    }

    @Test
    void some_scribes_made_albanian_surnames_serbian_before_1966_and_none_later() {
        Name surname = Events.albanian("Hasani");

        assertThat(spelled(surname, Part.SURNAME, BookLanguage.SERBIAN_LATIN, 1950))
                .containsKeys("Hasanović", "Hasanić", "Hasani");
        assertThat(spelled(surname, Part.SURNAME, BookLanguage.SERBIAN_LATIN, 1975))
                .doesNotContainKeys("Hasanović", "Hasanić");
    }

    @Test
    void a_name_is_spelled_alike_all_through_an_entry() {
        Scribe scribe = Scribe.of(8, BookLanguage.SERBIAN_LATIN, 1960);

        assertThat(Events.births(2_000, 1960).map(scribe::write))
                .allSatisfy(entry -> assertThat(
                                entry.people().stream().map(Written::surname).distinct())
                        .hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(BookLanguage.class)
    void a_book_has_only_letters_of_its_language(BookLanguage language) {
        String letters = switch (language) {
            case ALBANIAN -> "[a-vxyzçëA-VXYZÇË .-]*";
            case SERBIAN_LATIN -> "[a-pr-vzčćđšžA-PR-VZČĆĐŠŽ .-]*";
            case SERBIAN_CYRILLIC -> "[а-шђјљњћџА-ШЂЈЉЊЋЏ .-]*";
        };

        for (int key = 0; key < 60; key++) {
            Scribe scribe = Scribe.of(key, language, 1955);
            assertThat(Events.births(60, 1955).flatMap(birth -> texts(scribe.write(birth))))
                    .allMatch(text -> text.matches(letters))
                    .allMatch(text -> text.isEmpty() || PersonName.isPart(text));
        }
    }

    @Test
    void the_three_languages_have_their_own_names_of_places() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(key ->
                                Scribe.of(key, BookLanguage.ALBANIAN, 1975).place(Events.VILLAGE)))
                .contains("Cërnicë", "Cërnica");
        assertThat(Scribe.of(1, BookLanguage.SERBIAN_LATIN, 1975).place(Events.SEAT))
                .isEqualTo("Gnjilane");
        assertThat(Scribe.of(1, BookLanguage.SERBIAN_CYRILLIC, 1975).place(Events.SEAT))
                .isEqualTo("Гњилане");
    }

    @ParameterizedTest
    @CsvSource({"Graboc i Epërm, Graboci i Epërm", "Pejë, Peja", "Prizren, Prizreni", "Deçan, Deçani", "Zhur, Zhuri"})
    void albanian_places_have_a_definite_form(String place, String definite) {
        assertThat(PlaceForms.definite(place)).isEqualTo(definite);
    }

    @Test
    void dates_stand_on_the_page_by_the_habit_of_the_scribe() {
        assertThat(dates("1953-05-12", BookLanguage.SERBIAN_LATIN))
                .containsExactlyInAnyOrder("12. maja 1953. god.", "12.V.1953", "12/V 1953", "12.5.1953", "12/5-53");
        assertThat(dates("1953-05-12", BookLanguage.ALBANIAN)).contains("12 maj 1953");
        assertThat(dates("1953-05-12", BookLanguage.SERBIAN_CYRILLIC)).contains("12. маја 1953. год.");
        assertThat(dates("1953-05", BookLanguage.SERBIAN_LATIN)).contains("maja 1953. god.", "V.1953");
        assertThat(dates("1953", BookLanguage.SERBIAN_LATIN)).containsExactly("1953. god.");
        assertThat(dates("", BookLanguage.ALBANIAN)).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource({"Muhamet, Muh.", "Ibrahim, Ibr.", "Ljubomir, Ljub.", "Arif, Arif", "Rexhep, Rexh.", "Љубомир, Љуб."})
    void given_names_are_cut_short_after_a_consonant(String name, String abbreviated) {
        assertThat(Abbreviation.of(name)).isEqualTo(abbreviated);
    }

    @Test
    void some_scribes_cut_given_names_short_and_never_a_childs() {
        List<Written> mentions = IntStream.range(0, 300)
                .boxed()
                .flatMap(key -> Events.births(20, 1960)
                        .flatMap(birth -> Scribe.of(key, BookLanguage.ALBANIAN, 1960).write(birth).people().stream()))
                .toList();

        assertThat(mentions.stream().filter(mention -> mention.given().endsWith(".")))
                .isNotEmpty()
                .noneMatch(mention -> mention.role() == Role.CHILD);
    }

    @Test
    void days_that_nobody_knew_heap_on_the_first_of_january() {
        List<LocalDate> born = Events.births(6_000, 1950)
                .map(birth -> Scribe.of(birth.key() % 100, BookLanguage.ALBANIAN, 1950)
                        .write(birth))
                .map(entry -> LocalDate.parse(entry.people().get(1).born()))
                .toList();

        assertThat(born.stream().filter(day -> day.getDayOfYear() == 1)).hasSizeBetween(700, 1_200);
        assertThat(born.stream().filter(day -> day.getDayOfYear() == 40)).hasSizeBetween(1, 40);
    }

    @Test
    void births_entered_in_time_keep_their_day_and_late_ones_may_not() {
        Event birth = Events.birth(1, 1955);
        Event late = new Event(
                1, BookKind.BIRTHS, birth.day(), birth.day() + 900, -1, birth.place(), birth.people(), List.of());
        String day = LocalDate.ofEpochDay(birth.day()).toString();

        assertThat(events(birth)).containsOnly(day);
        assertThat(events(late)).contains(day, "1955-01-01");
        assertThat(Scribe.of(1, BookLanguage.ALBANIAN, 1957).write(late).entered())
                .isEqualTo(LocalDate.ofEpochDay(late.entered()).toString());
    }

    @ParameterizedTest
    @EnumSource(LaterNote.Kind.class)
    void later_notes_are_in_the_language_and_script_of_the_book(LaterNote.Kind kind) {
        LaterNote note = new LaterNote(kind, 5_000, Events.SEAT, Events.albanian("Shpresa"), Events.albanian("Gashi"));
        Event birth = Events.birth(1, 1955);
        Event noted = new Event(
                1, birth.kind(), birth.day(), birth.entered(), -1, birth.place(), birth.people(), List.of(note));

        assertThat(notes(noted, BookLanguage.ALBANIAN))
                .hasSizeGreaterThan(8)
                .allMatch(text -> text.contains("Gjilan") && text.contains("Shpresa") && text.contains("Gashi"));
        assertThat(notes(noted, BookLanguage.SERBIAN_LATIN)).allMatch(text -> text.contains("Gnjilane"));
        assertThat(notes(noted, BookLanguage.SERBIAN_CYRILLIC))
                .allMatch(text -> text.contains("Гњилане"))
                .allMatch(text -> text.matches("[^a-zčćđšž]+"));
    }

    @Test
    void a_careful_scribe_writes_what_is_told() {
        Scribe scribe = Scribe.careful(BookLanguage.SERBIAN_LATIN);

        assertThat(Events.births(500, 1960)).allSatisfy(birth -> {
            WrittenEntry entry = scribe.write(birth);
            for (int i = 0; i < birth.people().size(); i++) {
                Told told = birth.people().get(i);
                assertThat(entry.people().get(i).given()).isEqualTo(told.given().text());
                assertThat(entry.people().get(i).surname())
                        .isEqualTo(told.surname().text());
                assertThat(entry.people().get(i).born())
                        .isEqualTo(LocalDate.ofEpochDay(told.born()).toString());
            }
        });
        assertThat(Scribe.careful(BookLanguage.SERBIAN_CYRILLIC).spell(Events.albanian("Shaqiri"), Part.SURNAME, 1))
                .isEqualTo("Шаћири");
    }

    @Test
    void the_same_scribe_writes_the_same_entry_again() {
        assertThat(Events.births(300, 1960).map(Scribe.of(3, BookLanguage.SERBIAN_CYRILLIC, 1960)::write))
                .containsExactlyElementsOf(Events.births(300, 1960)
                        .map(Scribe.of(3, BookLanguage.SERBIAN_CYRILLIC, 1960)::write)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Ljiljana, Љиљана",
        "Džafer, Џафер",
        "NJEGOŠ, ЊЕГОШ",
        "Đorđević, Ђорђевић",
        "Šaćiri, Шаћири",
        "Rexhep, Рексхеп"
    })
    void latin_letters_become_cyrillic(String latin, String cyrillic) {
        assertThat(Cyrillic.of(latin)).isEqualTo(cyrillic);
    }

    private static Map<String, Long> spelled(Name name, Part part, BookLanguage language, int year) {
        return IntStream.range(0, SCRIBES)
                .mapToObj(key -> Scribe.of(key, language, year).spell(name, part, 10_000 - key))
                .collect(Collectors.groupingBy(spelling -> spelling, Collectors.counting()));
    }

    private static Set<String> dates(String iso, BookLanguage language) {
        return IntStream.range(0, 100)
                .mapToObj(key -> Scribe.of(key, language, 1960).date(iso))
                .collect(Collectors.toSet());
    }

    private static Set<String> events(Event event) {
        return IntStream.range(0, 200)
                .mapToObj(key ->
                        Scribe.of(key, BookLanguage.ALBANIAN, 1957).write(event).event())
                .collect(Collectors.toSet());
    }

    private static Set<String> notes(Event event, BookLanguage language) {
        return IntStream.range(0, 200)
                .mapToObj(key ->
                        Scribe.of(key, language, 1975).write(event).notes().getFirst())
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(WrittenEntry entry) {
        return entry.people().stream()
                .flatMap(mention -> Stream.of(mention.given(), mention.surname(), mention.maiden(), mention.father()));
    }
}
