package org.regjistri.synth.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.synth.books.BookKind;
import org.regjistri.synth.books.BookLanguage;
import org.regjistri.synth.books.Role;
import org.regjistri.synth.books.Written;
import org.regjistri.synth.books.WrittenEntry;
import org.regjistri.synth.tables.Rows;

class PagePackTest {
    private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\"]+)\" lang=\"[^\"]+\" alt=\"([^\"]+)\"");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void each_page_stands_beside_what_it_says() throws IOException {
        List<PageContent> pages = List.of(
                SamplePages.of(BookKind.BIRTHS, BookLanguage.ALBANIAN, 1953, 3),
                SamplePages.of(BookKind.DEATHS, BookLanguage.SERBIAN_CYRILLIC, 1978, 4));
        assertThat(pack(pages)).isEqualTo(2);
        String index = Files.readString(folder.resolve("index.html"));
        List<MatchResult> images = IMAGE.matcher(index).results().toList();
        assertThat(images).hasSize(2).allSatisfy(image -> {
            assertThat(folder.resolve(image.group(1))).isNotEmptyFile();
            assertThat(image.group(2)).contains(", ");
        });
        for (PageContent page : pages) {
            for (PageContent.Line line : page.lines()) {
                assertThat(index).contains(line.entry().event());
                assertThat(line.entry().notes())
                        .allSatisfy(note -> assertThat(index).contains(">" + note + "</td>"));
                assertThat(line.entry().people())
                        .allSatisfy(person -> assertThat(index).contains(">" + person.surname() + "<"));
            }
        }
    }

    @Test
    void the_overview_needs_nothing_from_elsewhere_and_speaks_three_languages() throws IOException {
        pack(List.of(SamplePages.of(BookKind.MARRIAGES, BookLanguage.SERBIAN_LATIN, 1978, 4)));
        assertThat(Files.readString(folder.resolve("index.html")))
                .doesNotContain("http", "<script", "@import")
                .contains(">nusja </span>", ">nevesta </span>", ">bride</span>");
    }

    @Test
    void signs_of_the_markup_in_a_record_stay_text() throws IOException {
        PageContent page = SamplePages.of(BookKind.BIRTHS, BookLanguage.ALBANIAN, 1953, 3);
        Written child = new Written(Role.CHILD, 1, "<b>&\"", Written.ILLEGIBLE, "", "", null, "", -1, "", "");
        WrittenEntry entry = new WrittenEntry("1953", "1953-02-01", -1, "", List.of(child), List.of("<i>"));
        pack(List.of(new PageContent(page.book(), page.municipality(), 1, 1, List.of(new PageContent.Line(1, entry)))));
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("&lt;b&gt;&amp;&quot;", "&lt;i&gt;", ">illegible</span></em>")
                .doesNotContain("<b>", "<i>");
    }

    @Test
    void a_page_that_comes_twice_is_refused() {
        PageContent page = SamplePages.of(BookKind.BIRTHS, BookLanguage.ALBANIAN, 1953, 3);
        assertThatThrownBy(() -> pack(List.of(page, page))).hasMessageContaining("page-0003.png");
    }

    @Test
    void the_words_are_there_in_each_language() {
        assertThat(Rows.of(PackIndex.class, "pack.tsv"))
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(""));
        assertThat(Rows.of(PackIndex.class, "pack.tsv").stream().map(row -> row[0]))
                .containsAll(Stream.of(Role.values()).map(Role::name).toList());
    }

    private int pack(List<PageContent> pages) throws IOException {
        return new PagePack(new PagePictures(7, SamplePages.DATES)).write(pages.stream(), folder);
    }
}
