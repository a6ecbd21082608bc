package org.regjistri.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Language;
import org.regjistri.testing.PdfReferees;

/// Which template is used, and what is said of one that cannot be.
class TemplateStockTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void the_shipped_kinds_are_there() {
        assertThat(TestPapers.PAPERS.stock())
                .extracting(version -> version.kind() + "-" + version.version())
                .containsExactly("birth-certificate-1", "person-extract-1");
        assertThat(TestPapers.PAPERS.stock())
                .allSatisfy(version -> assertThat(version.digest()).matches("[0-9a-f]{64}"));
    }

    @Test
    void the_newest_version_that_is_valid_that_day_is_used() throws IOException {
        TemplateExport.to(folder);
        copy("birth-certificate/1", "birth-certificate/2");
        replace("birth-certificate/2/template.properties", "valid-from = 2026-01-01", "valid-from = 2027-01-01");
        replace("birth-certificate/2/template.properties", "valid-until =", "valid-until = 2027-12-31");
        var papers = new TemplatePapers(Optional.of(folder));
        assertThat(papers.inForce("birth-certificate", LocalDate.of(2026, 12, 31))
                        .version())
                .isEqualTo(1);
        assertThat(papers.inForce("birth-certificate", LocalDate.of(2027, 1, 1)).version())
                .isEqualTo(2);
        assertThat(papers.inForce("birth-certificate", LocalDate.of(2027, 12, 31))
                        .version())
                .isEqualTo(2);
        assertThat(papers.inForce("birth-certificate", LocalDate.of(2028, 1, 1)).version())
                .isEqualTo(1);
        assertThatThrownBy(() -> papers.inForce("birth-certificate", LocalDate.of(2025, 12, 31)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("birth-certificate");
    }

    @Test
    void a_template_of_the_folder_comes_before_the_shipped_one_and_has_another_digest() throws IOException {
        TemplateExport.to(folder);
        replace("common/1/texts_sq.properties", "not-identity = Ky", "not-identity = Kujdes: ky");
        var papers = new TemplatePapers(Optional.of(folder));
        var changed = papers.inForce("birth-certificate", TestPapers.DAY);
        assertThat(changed.digest())
                .isNotEqualTo(TestPapers.PAPERS
                        .inForce("birth-certificate", TestPapers.DAY)
                        .digest());
        assertThat(PdfReferees.text(papers.specimen(changed, Language.SQ))).contains("Kujdes: ky nuk");
    }

    @Test
    void an_export_gives_the_same_papers_and_overwrites_nothing() throws IOException {
        assertThat(TemplateExport.to(folder)).isNotEmpty();
        assertThat(TemplateExport.to(folder)).isEmpty();
        assertThat(new TemplatePapers(Optional.of(folder)).stock()).isEqualTo(TestPapers.PAPERS.stock());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "birth-certificate/1/template.html | {{personalNumber.grouped}} | none | does not show the personal number",
                "common/1/bottom.html | {{#text}}not-identity{{/text}} | none | does not show the text not-identity",
                "birth-certificate/1/template.html | {{surname}} | {{surnames}} | surnames",
                "birth-certificate/1/template.html | <body> | <body><p> | template.html is no XHTML",
                "birth-certificate/1/template.html | {{#label}}surname{{/label}} | {{#label}}sirname{{/label}} | no text sirname",
                "birth-certificate/1/template.html | {{>notes}} | {{>remarks}} | remarks.html",
                "birth-certificate/1/texts_sr.properties | born-at = u | born = u | texts_sr.properties: the text born-at is missing",
                "birth-certificate/1/template.properties | 2026-01-01 | soon | valid-from must be a day",
                "birth-certificate/1/template.properties | common = 1 | common = one | common must be a number",
                "birth-certificate/1/template.properties | common = 1 | common = 9 | documents/common/9",
                "birth-certificate/1/schema.json | \"properties\" | properties | schema.json is no JSON"
            })
    void a_broken_template_is_named_with_what_to_mend(String file, String what, String by, String message)
            throws IOException {
        TemplateExport.to(folder);
        replace(file, what, by);
        assertThatThrownBy(() -> new TemplatePapers(Optional.of(folder)))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining(message)
                .hasMessageContaining("documents/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data=\"check\"", "data-level=\"L\""})
    void a_code_that_does_not_exist_is_named(String attribute) throws IOException {
        TemplateExport.to(folder);
        String file = attribute.startsWith("data=") ? "common/1/top.html" : "common/1/bottom.html";
        replace(file, attribute, attribute.replaceAll("\"\\w+\"", "\"other\""));
        var papers = new TemplatePapers(Optional.of(folder));
        var version = papers.inForce("birth-certificate", TestPapers.DAY);
        assertThatThrownBy(() -> papers.specimen(version, Language.SQ))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining("other");
    }

    @Test
    void a_style_that_is_not_understood_is_told_to_the_designer() throws IOException {
        TemplateExport.to(folder);
        Files.writeString(folder.resolve("birth-certificate/1/template.css"), "h1 { colour }");
        var papers = new TemplatePapers(Optional.of(folder));
        var version = papers.inForce("birth-certificate", TestPapers.DAY);
        assertThat(papers.specimenWithComplaints(version, Language.SQ).complaints())
                .isNotEmpty();
    }

    @Test
    void a_file_outside_of_a_version_is_named() throws IOException {
        Files.writeString(folder.resolve("template.html"), "<p/>");
        assertThatThrownBy(() -> new TemplatePapers(Optional.of(folder)))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining("template.html");
    }

    @Test
    void a_record_without_what_the_template_shows_gives_no_paper() {
        var record = TestPapers.record("birth-certificate");
        TestPapers.in(record, "document").remove("issuedAt");
        assertThatThrownBy(() -> TestPapers.make("birth-certificate", Language.SQ, record))
                .isInstanceOf(PaperProblem.class);
    }

    private void replace(String file, String what, String by) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, by));
    }

    private void copy(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to));
        try (var files = Files.list(folder.resolve(from))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(to).resolve(file.getFileName()));
            }
        }
    }
}
