package org.regjistri.synth.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.synth.books.BookKind;
import org.regjistri.synth.books.BookLanguage;
import org.regjistri.synth.books.Role;
import org.regjistri.synth.books.Written;
import org.regjistri.synth.books.WrittenEntry;

class PageLayoutTest {
    private static final PagePictures PICTURES = new PagePictures(7, SamplePages.DATES);

    static List<PageContent> pages() {
        return Stream.concat(SamplePages.all().stream(), Stream.of(crowded())).toList();
    }

    @Test
    void the_layout_is_the_same_on_every_machine() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (PageContent page : SamplePages.all()) {
            digest.update(PICTURES.layout(page).toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .as("changes only when pages are meant to look otherwise")
                .isEqualTo("8378bd06848fb2ed63f9a2fc5dfe0479fb5484067c993f13f77ed8665a01a728");
    }

    @Test
    void another_seed_or_page_gives_another_layout_of_the_same_words() {
        PageContent page = SamplePages.of(BookKind.BIRTHS, BookLanguage.ALBANIAN, 1953, 3);
        PageContent next = new PageContent(page.book(), page.municipality(), 1, 5, page.lines());
        PageLayout layout = PICTURES.layout(page);
        PageLayout other = new PagePictures(8, SamplePages.DATES).layout(page);
        assertThat(PICTURES.layout(page)).isEqualTo(layout);
        assertThat(other.sheet()).isNotEqualTo(layout.sheet());
        assertThat(PICTURES.layout(next).sheet()).isNotEqualTo(layout.sheet());
        assertThat(said(other)).isEqualTo(said(layout));
    }

    @Test
    void a_copy_is_by_another_hand_on_other_paper_and_says_that_it_is_one() {
        PageContent page = SamplePages.of(BookKind.DEATHS, BookLanguage.SERBIAN_LATIN, 1953, 3);
        PageContent copied = new PageContent(page.book(), page.municipality(), 2, page.number(), page.lines());
        PageLayout original = PICTURES.layout(page);
        PageLayout copy = PICTURES.layout(copied);
        assertThat(said(copy)).isEqualTo(said(original));
        assertThat(copy.sheet()).isNotEqualTo(original.sheet());
        assertThat(hands(copy)).doesNotContainAnyElementsOf(hands(original));
        assertThat(of(Mark.Print.class, copy.marks()).map(Mark.Print::text)).contains("Overen prepis");
        assertThat(of(Mark.Print.class, original.marks()).map(Mark.Print::text)).doesNotContain("Overen prepis");
    }

    private static List<Hand> hands(PageLayout layout) {
        return of(Mark.Writing.class, layout.marks())
                .map(Mark.Writing::hand)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void all_that_an_entry_says_stands_on_its_page(PageContent page) {
        Map<Field, String> said = said(PICTURES.layout(page));
        for (PageContent.Line line : page.lines()) {
            WrittenEntry entry = line.entry();
            assertThat(texts(said, line, What.ORDINAL)).containsExactly(Integer.toString(line.ordinal()));
            assertThat(texts(said, line, What.WHEN)).containsExactly(date(page, entry.event()));
            assertThat(texts(said, line, What.ENTERED)).containsExactly(date(page, entry.entered()));
            assertThat(texts(said, line, What.PLACE)).containsExactly(entry.place());
            assertThat(texts(said, line, What.NOTES)).containsExactlyElementsOf(entry.notes());
            assertThat(texts(said, line, What.MINUTE)).hasSize(entry.minute() < 0 ? 0 : 1);
            entry.people().forEach(person -> assertStands(person, line, page, said));
        }
    }

    private static void assertStands(Written person, PageContent.Line line, PageContent page, Map<Field, String> said) {
        assertSays(said, line, person.role(), What.GIVEN, person.given());
        assertSays(said, line, person.role(), What.SURNAME, person.surname());
        assertSays(said, line, person.role(), What.MAIDEN, person.maiden());
        assertSays(said, line, person.role(), What.RESIDENCE, person.residence());
        assertSays(said, line, person.role(), What.BORN, date(page, person.born()));
        if (person.role() == Role.CHILD
                && person.birthplace().equals(line.entry().place())) {
            assertSays(said, line, person.role(), What.BIRTHPLACE, "");
        } else {
            assertSays(said, line, person.role(), What.BIRTHPLACE, person.birthplace());
        }
        if (!fatherNamed(person, line.entry())) {
            assertSays(said, line, person.role(), What.FATHER, person.father());
        }
        String age = said.getOrDefault(new Field(line.ordinal(), person.role(), What.AGE, 0), "");
        assertThat(age).matches(person.age() < 0 ? "" : person.age() + " .+");
    }

    private static void assertSays(
            Map<Field, String> said, PageContent.Line line, Role role, What what, String expected) {
        assertThat(said.getOrDefault(new Field(line.ordinal(), role, what, 0), ""))
                .as("%d %s %s", line.ordinal(), role, what)
                .isEqualTo(expected);
    }

    private static boolean fatherNamed(Written person, WrittenEntry entry) {
        return entry.people().stream()
                .anyMatch(other -> other.role().name().endsWith("FATHER")
                        && other.given().equals(person.father())
                        && other.role() != person.role());
    }

    @Test
    void a_father_of_whom_the_entry_says_two_things_is_written_twice() {
        PageContent page = SamplePages.of(BookKind.BIRTHS, BookLanguage.SERBIAN_LATIN, 1978, 1);
        Map<Field, String> said = said(PICTURES.layout(page));
        assertThat(page.lines().get(1).entry().people().getFirst().father()).isEqualTo("Životije");
        assertSays(said, page.lines().get(1), Role.FATHER, What.GIVEN, "Ljubiša");
        assertSays(said, page.lines().get(1), Role.CHILD, What.FATHER, "Životije");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_stands_outside_the_page_nor_the_page_outside_the_picture(PageContent page) {
        PageLayout layout = PICTURES.layout(page);
        AffineTransform turned =
                AffineTransform.getRotateInstance(layout.sheet().tilt(), Sheet.WIDTH / 2.0, Sheet.HEIGHT / 2.0);
        Rectangle2D picture = new Rectangle2D.Double(0, 0, Sheet.WIDTH, Sheet.HEIGHT);
        assertThat(layout.marks()).allSatisfy(mark -> {
            Box box = mark.bounds();
            assertThat(Sheet.PAPER.holds(box)).as("%s", mark).isTrue();
            Rectangle2D flat = new Rectangle2D.Double(box.left(), box.top(), box.width(), Math.max(0.1, box.height()));
            assertThat(picture.contains(turned.createTransformedShape(flat).getBounds2D()))
                    .as("%s", mark)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void writing_keeps_between_the_rules_of_its_cell_and_clear_of_other_writing(PageContent page) {
        List<Mark> marks = PICTURES.layout(page).marks();
        List<Mark.Rule> rules = of(Mark.Rule.class, marks)
                .filter(rule -> rule.style() == Mark.Rule.Style.HEAVY || rule.style() == Mark.Rule.Style.FINE)
                .toList();
        List<Mark.Writing> writings = of(Mark.Writing.class, marks).toList();
        assertThat(rules).hasSizeGreaterThan(20);
        for (Mark.Writing one : writings) {
            assertThat(rules).as("%s", one).noneMatch(rule -> crosses(rule, one));
            assertThat(writings).as("%s", one).noneMatch(other -> other.x() > one.x() && overlap(one, other));
        }
    }

    /// Capitals and tails may touch a rule, the body of the letters may not.
    private static boolean crosses(Mark.Rule rule, Mark.Writing writing) {
        return rule.fromY() < writing.baseline()
                && rule.toY() > writing.baseline() - 0.45 * writing.size()
                && rule.fromX() < writing.bounds().right() - 1
                && rule.toX() > writing.x() + 1;
    }

    private static boolean overlap(Mark.Writing one, Mark.Writing other) {
        return Math.abs(other.baseline() - one.baseline()) < 4
                && other.x() < one.bounds().right() - 1;
    }

    private static <T extends Mark> Stream<T> of(Class<T> kind, List<Mark> marks) {
        return marks.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Test
    void no_page_takes_more_entries_than_its_form() {
        PageContent page = SamplePages.of(BookKind.BIRTHS, BookLanguage.ALBANIAN, 1953, 1);
        List<PageContent.Line> three = Collections.nCopies(3, page.lines().getFirst());
        assertThatThrownBy(() -> new PageContent(page.book(), page.municipality(), 1, 1, three))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Long names, many notes, and somebody whom the form does not ask for.
    static PageContent crowded() {
        PageContent page = SamplePages.of(BookKind.DEATHS, BookLanguage.SERBIAN_CYRILLIC, 1960, 2);
        String longName = "Христифоровићдимитријевић-Шаћировић ".repeat(2) + "Ћ";
        List<PageContent.Line> lines = new ArrayList<>();
        for (PageContent.Line line : page.lines()) {
            WrittenEntry entry = line.entry();
            List<Written> people = new ArrayList<>(entry.people());
            people.add(new Written(
                    Role.FIRST_WITNESS, 1, longName, longName, longName, "?", null, "1912", 48, longName, longName));
            List<String> notes = Collections.nCopies(4, "Накнадни упис: " + longName.strip());
            lines.add(new PageContent.Line(
                    line.ordinal(),
                    new WrittenEntry(entry.event(), entry.entered(), entry.minute(), entry.place(), people, notes)));
        }
        return new PageContent(page.book(), page.municipality(), 1, page.number(), lines);
    }

    private static List<String> texts(Map<Field, String> said, PageContent.Line line, What what) {
        return said.entrySet().stream()
                .filter(each -> each.getKey().ordinal() == line.ordinal()
                        && each.getKey().role() == null
                        && each.getKey().what() == what)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String date(PageContent page, String iso) {
        return iso.isEmpty() ? "" : SamplePages.DATES.apply(page).apply(iso);
    }

    /// What can be read on the page, by what it answers.
    private static Map<Field, String> said(PageLayout layout) {
        Map<Field, List<String>> words = new LinkedHashMap<>();
        for (Mark mark : layout.marks()) {
            if (mark instanceof Mark.Writing writing && writing.field() != null) {
                words.computeIfAbsent(writing.field(), _ -> new ArrayList<>()).add(writing.text());
            } else if (mark instanceof Mark.Blot blot) {
                words.computeIfAbsent(blot.field(), _ -> new ArrayList<>()).add(Written.ILLEGIBLE);
            }
        }
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> String.join(" ", each.getValue()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}
