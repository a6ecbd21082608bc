package org.regjistri.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.kernel.Language;

/// Each kind in each language with long names, as it was looked at and found good. After a wanted change:
/// `-Dregjistri.golden=write`, and look at the pictures before they are committed.
class GoldenPapersTest {
    private static final Path GOLDEN = Path.of("src/test/resources/documents/golden");
    private static final int DPI = 72;

    /// Of 255: what other letters' edges give on another machine. A moved line gives ten times as much.
    private static final double DIFFERENCE_MAX = 0.8;

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void the_words_are_those_that_were_found_good(String kind, Language language) throws IOException {
        String words = words(paper(kind, language));
        Path golden = GOLDEN.resolve(kind + "-1-" + language.path() + ".txt");
        if (isWriting()) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, words);
        }
        assertThat(words).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void the_page_looks_as_it_was_found_good(String kind, Language language) throws IOException {
        BufferedImage page = picture(paper(kind, language));
        Path golden = GOLDEN.resolve(kind + "-1-" + language.path() + ".png");
        if (isWriting()) {
            ImageIO.write(page, "png", golden.toFile());
        }
        BufferedImage good = ImageIO.read(golden.toFile());
        Path seen = Path.of("target/papers").resolve(golden.getFileName());
        Files.createDirectories(seen.getParent());
        ImageIO.write(page, "png", seen.toFile());
        assertThat(difference(page.getRaster(), good.getRaster()))
                .as("compare app/%s with app/%s", seen, golden)
                .isLessThan(DIFFERENCE_MAX);
    }

    @Test
    void another_name_is_seen() throws IOException {
        var record = TestPapers.record("birth-certificate");
        BufferedImage before = picture(TestPapers.make("birth-certificate", Language.SQ, record));
        TestPapers.in(record, "facts", "person").putArray("citizenships");
        TestPapers.in(record, "facts", "person")
                .put("surname", "Hadžiabdulahović ".repeat(5).strip());
        BufferedImage after = picture(TestPapers.make("birth-certificate", Language.SQ, record));
        assertThat(difference(before.getRaster(), after.getRaster())).isGreaterThan(DIFFERENCE_MAX);
    }

    private static boolean isWriting() {
        return "write".equals(System.getProperty("regjistri.golden"));
    }

    private static byte[] paper(String kind, Language language) {
        return TestPapers.PAPERS.specimen(TestPapers.PAPERS.inForce(kind, TestPapers.DAY), language);
    }

    private static String words(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }

    private static BufferedImage picture(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
    }

    // Mean over all points.
    private static double difference(Raster one, Raster other) {
        if (!one.getBounds().equals(other.getBounds())) {
            return 255;
        }
        int[] these = one.getSamples(0, 0, one.getWidth(), one.getHeight(), 0, (int[]) null);
        int[] those = other.getSamples(0, 0, other.getWidth(), other.getHeight(), 0, (int[]) null);
        long sum = 0;
        for (int i = 0; i < these.length; i++) {
            sum += Math.abs(these[i] - those[i]);
        }
        return (double) sum / these.length;
    }
}
