package org.regjistri.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.kernel.Language;
import org.regjistri.testing.PdfReferees;

/// Every kind in every language, judged by programs of others.
class PaperStandardsTest {

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void a_paper_is_pdf_a_3a_and_pdf_ua_1(String kind, Language language) {
        byte[] paper = TestPapers.make(kind, language, TestPapers.record(kind));
        assertThat(PdfReferees.complaints(paper)).isEmpty();
        assertThat(PdfReferees.structure(paper)).contains("No syntax or stream encoding errors");
    }

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void a_specimen_is_so_too_and_its_style_is_understood(String kind, Language language) {
        var specimen =
                TestPapers.PAPERS.specimenWithComplaints(TestPapers.PAPERS.inForce(kind, TestPapers.DAY), language);
        assertThat(PdfReferees.complaints(specimen.file())).isEmpty();
        assertThat(specimen.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void the_record_is_attached_as_it_was_and_right_by_the_schema(String kind, Language language) {
        var record = TestPapers.record(kind);
        byte[] paper = TestPapers.make(kind, language, record);
        String attached = PdfReferees.attachedRecord(paper);
        assertThat(attached).isEqualTo(record.toString());
        String schema = TestPapers.PAPERS.schema(TestPapers.PAPERS.inForce(kind, TestPapers.DAY));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(attached, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void both_codes_are_read_at_300_dpi_and_at_half_of_it(String kind, Language language) {
        byte[] paper = TestPapers.make(kind, language, TestPapers.record(kind));
        assertThat(PdfReferees.codes(paper, 1)).containsExactlyInAnyOrder(TestPapers.ADDRESS, TestPapers.seal());
        assertThat(PdfReferees.codes(paper, 0.5)).containsExactlyInAnyOrder(TestPapers.ADDRESS, TestPapers.seal());
    }

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void no_code_is_smaller_than_25_mm_without_its_rim(String kind, Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(TestPapers.make(kind, language, TestPapers.record(kind)))) {
            var drawn = document.getPage(0).getResources();
            List<Double> sizes = new ArrayList<>();
            for (COSName name : drawn.getXObjectNames()) {
                if (drawn.getXObject(name) instanceof PDFormXObject form) {
                    sizes.add(millimetres(form));
                }
            }
            assertThat(sizes).hasSize(2).allMatch(size -> size >= 25 && size < 50);
        }
    }

    // Four blank modules on each side; forms are in 1/96 inch.
    private static double millimetres(PDFormXObject form) throws IOException {
        String begin = new String(form.getContents().readNBytes(40), StandardCharsets.US_ASCII);
        double module = Double.parseDouble(begin.split(" ", -1)[3]);
        return (form.getBBox().getWidth() - 8 * module) / 96 * 25.4;
    }

    @Test
    void many_later_notes_go_on_a_second_page() {
        var record = TestPapers.record("birth-certificate");
        var notes = TestPapers.in(record, "facts").putArray("notes");
        for (int i = 1; i <= 28; i++) {
            var note = notes.addObject().put("on", "2027-01-%02d".formatted(i));
            note.putObject("text")
                    .put("sq", "Shënimi " + i)
                    .put("sr", "Beleška " + i)
                    .put("en", "Note " + i);
        }
        byte[] paper = TestPapers.make("birth-certificate", Language.EN, record);
        assertThat(PdfReferees.complaints(paper)).isEmpty();
        assertThat(PdfReferees.text(paper))
                .contains("Page 2 of 2")
                .contains("Note 28")
                .contains("Sealed electronically");
        assertThat(PdfReferees.codes(paper, 1)).hasSize(2);
    }

    @Test
    void a_broken_file_is_not_let_through() {
        byte[] paper = TestPapers.make("birth-certificate", Language.SQ, TestPapers.record("birth-certificate"));
        byte[] cut = Arrays.copyOf(paper, paper.length - 2000);
        assertThat(PdfReferees.complaints(notMarked(paper))).isNotEmpty();
        assertThatThrownBy(() -> PdfReferees.structure(cut)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_same_paper_gives_the_same_words_and_many_can_be_made_at_once() throws Exception {
        String kind = "person-extract";
        String expected = PdfReferees.text(TestPapers.make(kind, Language.SR_LATN, TestPapers.record(kind)));
        List<Future<byte[]>> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                made.add(threads.submit(() -> TestPapers.make(kind, Language.SR_LATN, TestPapers.record(kind))));
            }
        }
        for (Future<byte[]> paper : made) {
            assertThat(PdfReferees.text(paper.get())).isEqualTo(expected);
        }
    }

    // The metadata says another part of PDF/A than the file keeps to; as long as before.
    private static byte[] notMarked(byte[] paper) {
        String bytes = new String(paper, StandardCharsets.ISO_8859_1);
        return bytes.replace("<pdfuaid:part>1<", "<pdfuaid:part>7<").getBytes(StandardCharsets.ISO_8859_1);
    }
}
