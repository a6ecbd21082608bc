package org.regjistri.synth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class CalibrationReportTest {
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]+)]\\(([^)]+)\\)");

    @TempDir
    Path folder;

    private String page(Measures ours) throws IOException {
        Path page = Files.createDirectories(folder.resolve("docs")).resolve("synthetic-kosovo.md");
        CalibrationReport.write(ours, page, folder.resolve("docs/images/synthetic-kosovo"));
        return Files.readString(page);
    }

    @Test
    void the_page_has_every_part() throws IOException {
        List<String> headings = page(MadeUp.measures())
                .lines()
                .filter(line -> line.startsWith("## "))
                .toList();
        assertThat(headings)
                .containsExactly(
                        "## How to read it",
                        "## In short",
                        "## Residents",
                        "## Births and deaths",
                        "## Fertility and mortality",
                        "## Marriages and divorces",
                        "## Ages",
                        "## Years side by side",
                        "## Municipalities",
                        "## The register",
                        "## Names",
                        "## Books and records",
                        "## Mistakes",
                        "## Assumptions",
                        "## Limits");
    }

    @Test
    void a_figure_stands_beside_its_source_with_its_deviation_at_full_size() throws IOException {
        String page = page(MadeUp.measures());
        assertThat(page)
                .contains("| Krasniqi | 58,199 | 58,200 | +0.0 % | ± 15 % | ✓ | published: Agency of Statistics |\n")
                .contains(
                        "| Gashi | 57,396 | 40,000 | -30.3 % | ± 15 % | **off** | published: Agency of Statistics |\n")
                .contains("| Name fields with a random slip | 3.0 % | 3.2 % | +0.20 points | ± 0.5 points | ✓ |")
                .contains("| Given names as a diminutive | 2.0 % | 2.9 % | +0.90 points | ± 0.3 points | **off** |")
                .contains("| Register books | 12,000 | 13,000 | +8.3 % | or more | ✓ |")
                .contains("| Prishtinë | 227,466 | 272,950 | +20.0 % | **off** |\n");
    }

    @Test
    void small_deviations_of_municipalities_look_small() throws IOException {
        page(MadeUp.measures());
        assertThat(folder.resolve("docs/images/synthetic-kosovo/municipalities-2011.svg"))
                .content()
                .contains(">+10 %</text>")
                .contains(">-0.4 %</text>");
    }

    @Test
    void births_abroad_are_compared_as_the_register_was_told_of_them() throws IOException {
        assertThat(page(MadeUp.measures()))
                .contains("| Births abroad that were registered, 2012 (1) | 7,020 | 7,000 | -0.3 % | ± 20 % | ✓ |")
                .contains("| Births abroad | 0 | 0 | 0 | 1,500 |");
    }

    @Test
    void what_is_off_is_listed_with_what_may_explain_it() throws IOException {
        assertThat(page(MadeUp.measures()))
                .contains(
                        "- Given names as a diminutive: +0.90 points (source 2.0 %, ours 2.9 %, bound ± 0.3 points). Nicknames weigh too much.\n")
                .contains(
                        "- Deaths in Kosovo, 2020: -35.3 % (source 12,987, ours 8,400, bound ± 15 %). Of the source: the first year of the pandemic.")
                .contains("| Emigrants who come back | 20 % | balances the decade |\n")
                .endsWith("### Of the simulation\n\n- Nobody moves house.\n");
    }

    @Test
    void what_was_not_measured_is_said_so_and_is_not_off() throws IOException {
        String page = page(new Measures(7, 1));
        assertThat(page)
                .contains("| Living people in the register today, in Kosovo or abroad | 2,500,000 | not measured |")
                .contains("Nothing that was measured is outside its bound.")
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .doesNotContain("**off** |");
    }

    @Test
    void names_cannot_break_the_page() throws IOException {
        assertThat(page(MadeUp.measures())).contains("&lt;b&gt;\\| 90,000<br>Krasniqi 58,200");
    }

    @Test
    void every_picture_is_there_with_words_for_who_cannot_see_it() throws IOException {
        List<MatchResult> pictures =
                PICTURE.matcher(page(MadeUp.measures())).results().toList();
        assertThat(pictures).hasSize(15).allSatisfy(picture -> {
            assertThat(picture.group(1)).hasSizeGreaterThan(15);
            Element svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("docs").resolve(picture.group(2)).toFile())
                    .getDocumentElement();
            assertThat(svg.getTagName()).isEqualTo("svg");
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .hasSizeGreaterThan(15);
            assertThat(Files.readString(folder.resolve("docs").resolve(picture.group(2))))
                    .contains("prefers-color-scheme:dark")
                    .doesNotContain("NaN");
        });
        try (Stream<Path> files = Files.list(folder.resolve("docs/images/synthetic-kosovo"))) {
            assertThat(files).hasSize(15);
        }
    }

    @Test
    void the_same_measures_give_the_same_bytes() throws IOException {
        String page = page(MadeUp.measures());
        String pyramid = Files.readString(folder.resolve("docs/images/synthetic-kosovo/pyramid-2011.svg"));
        assertThat(page(MadeUp.measures())).isEqualTo(page);
        assertThat(folder.resolve("docs/images/synthetic-kosovo/pyramid-2011.svg"))
                .hasContent(pyramid);
    }

    @Test
    void tables_have_as_many_cells_in_each_row() throws IOException {
        int columns = 0;
        for (String line : page(MadeUp.measures()).lines().toList()) {
            int cells = line.replace("\\|", "").split("\\|", -1).length;
            if (line.startsWith("|") && columns > 0) {
                assertThat(cells).as(line).isEqualTo(columns);
            }
            columns = line.startsWith("|") ? cells : 0;
        }
    }
}
