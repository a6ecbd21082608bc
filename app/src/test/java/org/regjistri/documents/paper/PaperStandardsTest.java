package org.regjistri.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    @Test
    void a_broken_file_is_not_let_through() {
        byte[] paper = TestPapers.make("birth-certificate", Language.SQ, TestPapers.record("birth-certificate"));
        byte[] cut = java.util.Arrays.copyOf(paper, paper.length - 2000);
        assertThat(PdfReferees.complaints(notMarked(paper))).isNotEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> PdfReferees.structure(cut))
                .isInstanceOf(AssertionError.class);
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
        String bytes = new String(paper, java.nio.charset.StandardCharsets.ISO_8859_1);
        return bytes.replace("<pdfuaid:part>1<", "<pdfuaid:part>7<")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
