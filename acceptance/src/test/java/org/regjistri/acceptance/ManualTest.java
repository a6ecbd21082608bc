package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.acceptance.BirthCase.Child;
import org.regjistri.acceptance.BirthCase.Paper;
import org.regjistri.acceptance.BirthCase.Papers;
import org.regjistri.acceptance.BirthCase.Parent;

/// The manual for officials: the same in each language, with pictures of the pages as they are.
@Order(5)
class ManualTest {
    private static final List<String> LANGUAGES = List.of("sq", "sr", "en");
    private static final String CHAPTER = "births.md";
    private static final Path MANUAL =
            Path.of("..", "docs", "manual").toAbsolutePath().normalize();
    private static final Pattern HEADING = Pattern.compile("^(#+) .+$", Pattern.MULTILINE);
    private static final Pattern PICTURE = Pattern.compile("^!\\[.+]\\((.+)\\)$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| .+ \\|$", Pattern.MULTILINE);

    /// With `./regjistri test --manual` the pictures are taken anew first.
    @BeforeAll
    static void takePictures() {
        if (!Boolean.getBoolean("regjistri.manual")) {
            return;
        }
        Demo demo = Demo.start("manual", 1200);
        try (BrowserContext window = demo.window(Demo.REGISTRAR, true);
                BrowserContext other = demo.window(Demo.HEAD_OF_OFFICE, true)) {
            for (String language : LANGUAGES) {
                new Camera(demo, language, window.newPage(), other.newPage()).all();
            }
        } finally {
            demo.server().close();
        }
    }

    @Test
    void the_chapters_have_the_same_headings_pictures_and_cases() throws IOException {
        String first = chapter(LANGUAGES.getFirst());
        assertThat(found(HEADING, first)).hasSizeGreaterThan(10);
        for (String language : LANGUAGES) {
            String chapter = chapter(language);
            assertThat(found(HEADING, chapter)).as(language).isEqualTo(found(HEADING, first));
            assertThat(names(chapter)).as(language).isEqualTo(names(first)).doesNotHaveDuplicates();
            assertThat(ROW.matcher(chapter).results()).as(language).hasSize((int)
                    ROW.matcher(first).results().count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sq", "sr", "en"})
    void every_picture_is_there_and_none_is_left_over(String language) throws IOException {
        List<String> named = found(PICTURE, chapter(language));
        assertThat(named).allSatisfy(picture -> {
            assertThat(picture).startsWith("../images/" + language + "/");
            assertThat(MANUAL.resolve(language).resolve(picture)).exists();
        });
        try (Stream<Path> files = Files.list(MANUAL.resolve("images").resolve(language))) {
            assertThat(files).hasSize(named.size());
        }
    }

    private static String chapter(String language) throws IOException {
        return Files.readString(MANUAL.resolve(language).resolve(CHAPTER));
    }

    private static List<String> names(String chapter) {
        return found(PICTURE, chapter).stream()
                .map(picture -> Path.of(picture).getFileName().toString())
                .toList();
    }

    private static List<String> found(Pattern pattern, String chapter) {
        return pattern.matcher(chapter)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private record Camera(Demo demo, String language, Page page, Page head) {
        private void all() {
            unusual();
            ordinary();
            open(page, "/desk?queue=mine");
            take(page, "desk");
            open(head, "/books/M06/close");
            take(head, "close");
            page.close();
            head.close();
        }

        private void ordinary() {
            People.Couple couple = demo.people()
                    .couple(one -> !one.mother().surname().equals(one.father().surname()));
            BirthCase birth = BirthCase.of(Declaration.of(couple, "Shpresa", "FEMALE"));
            open(page, "/births/new");
            BirthForm form = new BirthForm(page).parents(birth);
            take(page, "parents");
            form.goOn();
            form.child(birth.child());
            take(page, "child");
            form.goOn();
            form.papers(birth.papers());
            take(page, "papers");
            form.goOn();
            page.locator(".sheet, h1").first().waitFor();
            take(page, "check");
            String check = page.url();
            page.navigate(check + "/declaration");
            take(page, "declaration");
            page.navigate(check);
            form.register();
            page.waitForURL("**/registered");
            take(page, "registered");
            correction(form);
        }

        private void correction(BirthForm form) {
            String act = page.url().replaceFirst("^.*/births/(.+)/registered$", "$1");
            open(page, "/acts/" + act + "/correction");
            form.text("given", "Shpresë");
            form.text("reason", "118/2026: Shpresë");
            form.goOn();
            page.locator("#main").waitFor();
            take(page, "correction");
        }

        private void unusual() {
            BirthCase birth = new BirthCase(
                    new Parent.Numbered(demo.people().singleWoman().digits()),
                    new Parent.Foreign("Alessandro", "Moretti", LocalDate.of(1994, 2, 3), "ITA", null),
                    Child.of("Lira", "Moretti", "FEMALE"),
                    Papers.of("BOTH_PARENTS", Paper.expected()));
            open(page, "/births/new");
            new BirthForm(page).toCheck(birth);
            page.locator("#review [name='reason']").fill(reason());
            page.locator("#review button").last().click();
            page.locator(".tag").first().waitFor();
            String draft = page.url().replaceFirst("^.*/drafts/([0-9a-f-]+).*$", "$1");
            open(head, "/drafts/" + draft + "/review");
            take(head, "review");
        }

        private String reason() {
            return switch (language) {
                case "sq" -> "Ambasada e vërtetoi identitetin e babait me shkresë.";
                case "sr" -> "Ambasada je dopisom potvrdila identitet oca.";
                default -> "The embassy confirmed the identity of the father in writing.";
            };
        }

        private void open(Page which, String path) {
            which.navigate(demo.address("/" + language + path));
        }

        private void take(Page which, String name) {
            SmallPng.write(
                    which.screenshot(),
                    MANUAL.resolve("images").resolve(language).resolve(name + ".png"));
        }
    }
}
