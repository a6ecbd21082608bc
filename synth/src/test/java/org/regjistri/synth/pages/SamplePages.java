package org.regjistri.synth.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.books.Book;
import org.regjistri.synth.books.BookKind;
import org.regjistri.synth.books.BookLanguage;
import org.regjistri.synth.books.Role;
import org.regjistri.synth.books.Written;
import org.regjistri.synth.books.WrittenEntry;
import org.regjistri.synth.places.Place;

/// Pages of every kind, language and design with made-up people: fathers and ages left out, a place
/// that nobody can read, notes, and a child whose father is named otherwise than the father
/// himself.
final class SamplePages {
    static final Function<PageContent, UnaryOperator<String>> DATES = _ -> SamplePages::date;
    private static final Place SEAT = new Place(1, "XKX", "06-001", 6, true, "Istog", "Istok", "Исток");
    private static final List<String> MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final Set<Role> TOLD_ABOUT =
            EnumSet.of(Role.FATHER, Role.MOTHER, Role.GROOM, Role.BRIDE, Role.DECEASED);

    private final Text text;
    private final BookKind kind;
    private final int year;
    private final int which;

    private SamplePages(Text text, BookKind kind, int year, int which) {
        this.text = text;
        this.kind = kind;
        this.year = year;
        this.which = which;
    }

    static List<PageContent> all() {
        return Arrays.stream(BookKind.values())
                .flatMap(kind -> Arrays.stream(BookLanguage.values())
                        .flatMap(language -> Stream.of(1953, 1978)
                                .map(year -> of(
                                        kind,
                                        language,
                                        year,
                                        year % 2 + language.name().length()))))
                .toList();
    }

    static PageContent of(BookKind kind, BookLanguage language, int year, int number) {
        int letters = language.name().length();
        int id = year * 100
                + List.of(BookKind.values()).indexOf(kind) * 10
                + List.of(BookLanguage.values()).indexOf(language);
        long scribe = kind.name().length() * 31L + year + letters * 7L;
        Book book = new Book(id, "06-01", SEAT, 6, kind, year, 1, language, scribe);
        int first = (number - 1) * kind.entriesPerPage() + 1;
        Text text = Text.of(language);
        List<PageContent.Line> lines = IntStream.range(0, kind.entriesPerPage())
                .mapToObj(i -> new PageContent.Line(first + i, new SamplePages(text, kind, year, i).entry()))
                .toList();
        return new PageContent(book, SEAT, 1, number, lines);
    }

    private WrittenEntry entry() {
        LocalDate day = LocalDate.of(year, 2 + which, 7 + 5 * which);
        List<String> notes = switch (which) {
            case 1 -> text.notes;
            case 2 -> text.notes.subList(1, 2);
            default -> List.of();
        };
        return new WrittenEntry(
                day.toString(),
                day.plusDays(4).toString(),
                which == 0 ? 265 : -1,
                which == 1 ? text.village : text.town,
                people(),
                notes);
    }

    private List<Written> people() {
        String man = text.men.get(which);
        String woman = text.women.get(which);
        boolean girl = which == 1;
        return switch (kind) {
            case BIRTHS ->
                List.of(
                        person(Role.CHILD, girl ? woman : man, girl ? Sex.FEMALE : Sex.MALE, "", -1),
                        which == 0
                                ? person(Role.FATHER, text.men.get(3), Sex.MALE, "", 31)
                                : person(Role.FATHER, text.men.get(2), Sex.MALE, year - 31 + "-04-17", -1),
                        person(Role.MOTHER, woman, Sex.FEMALE, Integer.toString(year - 24), -1));
            case MARRIAGES ->
                List.of(
                        person(Role.GROOM, man, Sex.MALE, year - 27 + "-12-01", -1),
                        person(Role.BRIDE, woman, Sex.FEMALE, year - 21 + "-05", -1),
                        person(Role.GROOM_FATHER, text.men.get(2), null, "", -1),
                        person(Role.GROOM_MOTHER, text.women.get(2), null, "", -1),
                        person(Role.BRIDE_FATHER, text.men.get(1), null, "", -1),
                        person(Role.BRIDE_MOTHER, Written.ILLEGIBLE, null, "", -1),
                        person(Role.FIRST_WITNESS, text.men.get(0), null, "", -1),
                        person(Role.SECOND_WITNESS, text.men.get(3), null, "", 44));
            case DEATHS ->
                List.of(
                        which == 3
                                ? person(Role.DECEASED, man, Sex.MALE, "", 82)
                                : person(Role.DECEASED, woman, Sex.FEMALE, year - 70 + "-01-15", -1),
                        person(Role.SPOUSE, which == 3 ? woman : man, null, "", -1),
                        person(Role.FATHER, text.men.get(3), null, "", -1));
        };
    }

    private Written person(Role role, String given, @Nullable Sex sex, String born, int age) {
        boolean asked = TOLD_ABOUT.contains(role);
        return new Written(
                role,
                role.name().length(),
                given,
                role == Role.SPOUSE ? "" : text.surname,
                asked && sex == Sex.FEMALE ? text.maiden : "",
                father(role),
                sex,
                born,
                age,
                role == Role.MOTHER ? Written.ILLEGIBLE : role == Role.CHILD || asked ? text.town : "",
                asked || role == Role.FIRST_WITNESS ? text.village : "");
    }

    private String father(Role role) {
        return switch (role) {
            case CHILD, DECEASED -> text.men.get(3);
            case MOTHER, GROOM, BRIDE -> text.men.get(2);
            default -> "";
        };
    }

    private static String date(String iso) {
        String[] parts = iso.split("-", -1);
        return switch (parts.length) {
            case 1 -> parts[0];
            case 2 -> MONTHS.get(Integer.parseInt(parts[1]) - 1) + " " + parts[0];
            default -> Integer.parseInt(parts[2]) + "." + MONTHS.get(Integer.parseInt(parts[1]) - 1) + "." + parts[0];
        };
    }

    private record Text(
            List<String> men,
            List<String> women,
            String surname,
            String maiden,
            String town,
            String village,
            List<String> notes) {

        private static Text of(BookLanguage language) {
            return switch (language) {
                case ALBANIAN ->
                    new Text(
                            List.of("Muhamet", "Çelë", "Xhevdet", "Rrustem"),
                            List.of("Fatimë", "Shqipe", "Hatixhe", "Zyrafete"),
                            "Ukëhaxhaj",
                            "Kelmendi",
                            "Istog",
                            "Gurrakoc",
                            List.of(
                                    "Më 3.XI.1974 lidhi kurorë në Pejë me Agim Krasniqi, mbiemri Krasniqi",
                                    "Vdiq më 17.II.1991 në Istog"));
                case SERBIAN_LATIN ->
                    new Text(
                            List.of("Miodrag", "Đorđe", "Ljubiša", "Životije"),
                            List.of("Ružica", "Desanka", "Ćerima", "Nadžija"),
                            "Đurđević",
                            "Šaćirović",
                            "Istok",
                            "Đurakovac",
                            List.of(
                                    "Zaključila brak 3.XI.1974. god. u Peći sa Živkom Đokićem, prezime Đokić",
                                    "Umro 17.II.1991. god. u Istoku"));
                case SERBIAN_CYRILLIC ->
                    new Text(
                            List.of("Миодраг", "Ђорђе", "Љубиша", "Животије"),
                            List.of("Ружица", "Десанка", "Ћерима", "Наџија"),
                            "Ђурђевић",
                            "Шаћировић",
                            "Исток",
                            "Ђураковац",
                            List.of(
                                    "Закључила брак 3.XI.1974. год. у Пећи са Живком Ђокићем, презиме Ђокић",
                                    "Умро 17.II.1991. год. у Истоку"));
            };
        }
    }
}
