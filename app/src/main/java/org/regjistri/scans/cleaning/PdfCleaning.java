package org.regjistri.scans.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanProblem;

/// Makes a new PDF of the pages alone. First everything that the file holds is looked at, and refused where it does
/// more than lie on paper; then the pages are copied into an empty document, so that nothing that was not looked for
/// comes along either.
final class PdfCleaning {
    private static final float VERSION = 1.7f;

    Cleaned clean(byte[] file) throws IOException {
        try (var source = new RandomAccessReadBuffer(file)) {
            return clean(new BoundedParser(source));
        } catch (InvalidPasswordException e) {
            throw new Refusal(ScanProblem.PDF_LOCKED);
        }
    }

    private static Cleaned clean(BoundedParser parser) throws IOException {
        try (PDDocument read = parser.parse()) {
            if (read.isEncrypted()) {
                throw new Refusal(ScanProblem.PDF_LOCKED);
            }
            COSDictionary catalog = read.getDocumentCatalog().getCOSObject();
            List<COSDictionary> pages = PdfPages.of(catalog);
            new PdfInspection().inspect(read.getDocument().getTrailer());
            parser.demandThatAllWasRead();
            return new Cleaned(Scan.Type.PDF, pages.size(), copy(pages));
        } catch (IOException | RuntimeException e) {
            parser.demandThatAllWasRead(); // which says better why
            throw e;
        }
    }

    private static byte[] copy(List<COSDictionary> pages) throws IOException {
        try (PDDocument empty = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            empty.setVersion(VERSION);
            var copying = new PdfCopying(empty.getDocument());
            for (COSDictionary page : pages) {
                empty.addPage(new PDPage(copying.page(page)));
            }
            var bytes = new ByteArrayOutputStream();
            empty.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }
}
