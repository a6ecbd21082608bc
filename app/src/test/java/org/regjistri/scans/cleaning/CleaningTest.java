package org.regjistri.scans.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regjistri.scans.cleaning.FilesByHand.joined;
import static org.regjistri.scans.cleaning.FilesByHand.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.law.Problem;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanProblem;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// S15: what is handed in is cleaned of everything but the picture of the paper, or refused.
class CleaningTest {
    private static final long SEED = 20261122;
    private static final int MUTATIONS = 200;
    private static final byte[] HTML = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    private final Cleaning cleaning = new Cleaning(10);

    /// As in production: it tells at length of every broken file.
    @BeforeAll
    static void quietLibrary() {
        LoggingSystem.get(CleaningTest.class.getClassLoader()).setLogLevel("org.apache.pdfbox", LogLevel.OFF);
    }

    static Stream<Arguments> refused() {
        byte[] good = FilesByHand.pdf();
        return Stream.of(
                bad("nothing", ScanProblem.EMPTY, new byte[0]),
                bad("11 MB", ScanProblem.TOO_LARGE, Arrays.copyOf(good, 11 * 1024 * 1024)),
                bad("a GIF by another name", ScanProblem.TYPE, FilesByHand.gif()),
                bad("a web page", ScanProblem.TYPE, HTML),
                bad("a ZIP with a PDF behind it", ScanProblem.TYPE, joined(FilesByHand.zip(), good)),
                bad("a PDF that begins with a web page", ScanProblem.TYPE, joined(HTML, good)),
                bad("a PNG of 50,000 x 50,000", ScanProblem.PICTURE_SIZE, FilesByHand.pngHeader(50_000, 50_000)),
                bad("a PNG of 2 billion points a side", ScanProblem.PICTURE_SIZE, FilesByHand.pngHeader(0x7fffffff, 1)),
                bad("a PNG of 12,001 x 1", ScanProblem.PICTURE_SIZE, FilesByHand.pngHeader(12_001, 1)),
                bad("a PNG of 41 megapixels", ScanProblem.PICTURE_SIZE, FilesByHand.pngHeader(6_400, 6_410)),
                bad("a PNG without sides", ScanProblem.UNREADABLE, FilesByHand.pngHeader(0, 10)),
                bad("a JPEG of 50,000 x 50,000", ScanProblem.PICTURE_SIZE, FilesByHand.jpegHeader(50_000, 50_000)),
                bad("a JPEG without a picture", ScanProblem.UNREADABLE, FilesByHand.jpegHeader(10, 10)),
                bad("half a JPEG", ScanProblem.UNREADABLE, half(FilesByHand.jpeg())),
                bad("half a PNG", ScanProblem.UNREADABLE, half(FilesByHand.png())),
                bad("the first bytes of a PDF", ScanProblem.UNREADABLE, Arrays.copyOf(good, 40)),
                bad("a locked PDF", ScanProblem.PDF_LOCKED, pdf(pdf -> FilesByHand.encrypt(pdf, "secret"))),
                bad(
                        "a PDF that only its owner may print",
                        ScanProblem.PDF_LOCKED,
                        pdf(pdf -> FilesByHand.encrypt(pdf, ""))),
                bad("a PDF with a program", ScanProblem.PDF_ACTIVE, pdf(FilesByHand::addJavaScript)),
                bad(
                        "a link that starts something",
                        ScanProblem.PDF_ACTIVE,
                        pdf(p -> FilesByHand.addLinkThat(p, "Launch"))),
                bad(
                        "a link that sends a form",
                        ScanProblem.PDF_ACTIVE,
                        pdf(p -> FilesByHand.addLinkThat(p, "SubmitForm"))),
                bad("a PDF with a file inside", ScanProblem.PDF_ACTIVE, pdf(FilesByHand::addFile)),
                bad("an XFA form", ScanProblem.PDF_ACTIVE, pdf(FilesByHand::addXfa)),
                bad("a stamp over a page", ScanProblem.PDF_MARKS, pdf(FilesByHand::addStamp)),
                bad("51 pages", ScanProblem.PDF_PAGES, pdf(CleaningTest::addPages)),
                bad("a page of 1 km", ScanProblem.PDF_PAGE_SIZE, pdf(CleaningTest::stretch)),
                bad("a page of nothing", ScanProblem.PDF_PAGE_SIZE, pdf(CleaningTest::flatten)),
                bad("pages that hold each other", ScanProblem.UNREADABLE, pdf(CleaningTest::loop)),
                bad("a stream that becomes huge", ScanProblem.PDF_UNUSUAL, pdf(FilesByHand::addBomb)),
                bad("objects that become huge", ScanProblem.PDF_UNUSUAL, FilesByHand.pdfWithPackedBomb()),
                bad("a picture of 50,000 x 50,000", ScanProblem.PICTURE_SIZE, pdf(FilesByHand::addHugePicture)),
                bad("packed twice", ScanProblem.PDF_UNUSUAL, packed("FlateDecode", "FlateDecode")),
                bad("packed by LZW", ScanProblem.PDF_UNUSUAL, packed("LZWDecode")),
                bad("packed by JBIG2", ScanProblem.PDF_UNUSUAL, packed("JBIG2Decode")),
                bad("packed as JPEG 2000", ScanProblem.PDF_UNUSUAL, packed("JPXDecode")));
    }

    @ParameterizedTest
    @MethodSource
    void refused(byte[] file, ScanProblem expected) {
        assertThatThrownBy(() -> cleaning.clean(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem())
                                .extracting(Problem::kind)
                                .isEqualTo(expected));
    }

    static Stream<Arguments> cleaned() {
        return Stream.of(
                good("a PDF", Scan.Type.PDF, 2, FilesByHand.pdf()),
                good("a PDF with a ZIP behind it", Scan.Type.PDF, 2, joined(FilesByHand.pdf(), FilesByHand.zip())),
                good("a PDF with a link into the world", Scan.Type.PDF, 2, pdf(p -> FilesByHand.addLinkThat(p, "URI"))),
                good("a JPEG of a telephone", Scan.Type.JPEG, 1, FilesByHand.jpegOfTelephone()),
                good("a JPEG with a web page behind it", Scan.Type.JPEG, 1, joined(FilesByHand.jpeg(), HTML, secret())),
                good("a PNG with texts", Scan.Type.PNG, 1, FilesByHand.pngWithTexts()),
                good("a PNG with a ZIP behind it", Scan.Type.PNG, 1, joined(FilesByHand.png(), FilesByHand.zip())));
    }

    @ParameterizedTest
    @MethodSource
    void cleaned(byte[] file, Scan.Type type, int pages) throws Refusal {
        Cleaned cleaned = cleaning.clean(file);

        assertThat(cleaned.type()).isEqualTo(type);
        assertThat(cleaned.pages()).isEqualTo(pages);
        assertThat(latin(file)).containsAnyOf(FilesByHand.SECRET, "run.sh");
        assertThat(latin(cleaned.content()))
                .doesNotContain(
                        FilesByHand.SECRET, "Exif", "script", "run.sh", "/Metadata", "/Author", "/Annots", "/URI");
        assertThat(cleaning.clean(cleaned.content()).pages()).isEqualTo(pages);
    }

    @Test
    void a_picture_taken_sideways_stands_upright() throws IOException {
        var upright = FilesByHand.decoded(
                cleaning.clean(FilesByHand.jpegOfTelephone()).content());

        assertThat(upright.getWidth()).isEqualTo(96);
        assertThat(upright.getHeight()).isEqualTo(64);
        // Turned to the right, the mark of the upper left corner is in the upper right.
        assertThat(upright.getRGB(90, 4) & 0xff).isLessThan(64);
        assertThat(upright.getRGB(4, 4) & 0xff).isGreaterThan(192);
    }

    @Test
    void a_page_still_shows_what_it_showed() throws IOException {
        byte[] file = FilesByHand.pdf();
        try (PDDocument before = Loader.loadPDF(file);
                PDDocument after = Loader.loadPDF(cleaning.clean(file).content())) {
            var expected = new PDFRenderer(before).renderImage(1);
            var shown = new PDFRenderer(after).renderImage(1);
            assertThat(shown.getRGB(20, 20)).isEqualTo(expected.getRGB(20, 20));
            assertThat(shown.getRGB(500, 700)).isEqualTo(expected.getRGB(500, 700));
            assertThat(expected.getRGB(20, 20)).isNotEqualTo(expected.getRGB(500, 700));
            assertThat(after.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void whatever_becomes_of_a_file_on_its_way_is_cleaned_or_refused() {
        var random = new Random(SEED);
        Map<String, byte[]> files = new TreeMap<>(FilesByHand.good());
        Map<String, Integer> refused = new TreeMap<>();
        for (int i = 0; i < MUTATIONS; i++) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                try {
                    assertThat(cleaning.clean(mutated(file.getValue(), random)).pages())
                            .as("seed %d, round %d, %s", SEED, i, file.getKey())
                            .isPositive();
                } catch (Refusal refusal) {
                    refused.merge(file.getKey(), 1, Integer::sum);
                }
            }
        }
        assertThat(refused.values()).allSatisfy(count -> assertThat(count).isBetween(1, MUTATIONS));
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] changed = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
        for (int i = random.nextInt(1, 8); i > 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return changed;
    }

    private static void addPages(PDDocument pdf) {
        while (pdf.getNumberOfPages() < 51) {
            pdf.addPage(new PDPage());
        }
    }

    private static void stretch(PDDocument pdf) {
        pdf.getPage(1).setMediaBox(new PDRectangle(2_834_645, 842));
    }

    private static void flatten(PDDocument pdf) {
        pdf.getPage(1).setMediaBox(new PDRectangle(0, 842));
    }

    private static void loop(PDDocument pdf) {
        var kids = new COSArray();
        var root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        kids.add(pdf.getPage(0).getCOSObject());
        kids.add(pdf.getPage(0).getCOSObject());
        root.setItem(COSName.KIDS, kids);
    }

    private static byte[] packed(String... filters) {
        return pdf(pdf -> FilesByHand.addFilter(pdf, filters));
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] secret() {
        return FilesByHand.SECRET.getBytes(StandardCharsets.UTF_8);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Arguments bad(String name, ScanProblem problem, byte[] file) {
        return Arguments.of(Named.of(name, file), problem);
    }

    private static Arguments good(String name, Scan.Type type, int pages, byte[] file) {
        return Arguments.of(Named.of(name, file), type, pages);
    }
}
