package org.regjistri.documents.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// What is added to the drawn pages: the record, and what the file says of itself. Everything follows from the record,
/// so that the same paper gives the same file.
record PdfFile(PDDocument document, Instant issuedAt) {
    static final String RECORD = "record.json";
    private static final String PRODUCER = "Regjistri";
    private static final String XMP = read("/documents/metadata.xmp");

    void attach(String record) throws IOException {
        byte[] content = record.getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(content.length);
        file.setCreationDate(calendar());
        file.setModDate(calendar());
        var named = new PDComplexFileSpecification();
        named.setFile(RECORD);
        named.setFileUnicode(RECORD);
        named.setFileDescription("The record that this document shows");
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        named.getCOSObject().setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Data"));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(RECORD, named));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(named);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    void describe() throws IOException {
        PDDocumentInformation drawn = document.getDocumentInformation();
        var information = new PDDocumentInformation();
        information.setTitle(drawn.getTitle());
        information.setAuthor(drawn.getAuthor());
        information.setSubject(drawn.getSubject());
        information.setProducer(PRODUCER);
        information.setCreationDate(calendar());
        information.setModificationDate(calendar());
        document.setDocumentInformation(information);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(information).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.setDocumentId(
                issuedAt.toEpochMilli() ^ ((long) text(information.getTitle()).hashCode() << 32));
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream(64 * 1024);
        document.save(out);
        return out.toByteArray();
    }

    private String xmp(PDDocumentInformation information) {
        return XMP.replace("TITLE", text(information.getTitle()))
                .replace("AUTHOR", text(information.getAuthor()))
                .replace("SUBJECT", text(information.getSubject()))
                .replace("LANGUAGE", text(document.getDocumentCatalog().getLanguage()))
                .replace("PRODUCER", PRODUCER)
                .replace(
                        "MOMENT",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                issuedAt.atOffset(ZoneOffset.UTC).withNano(0)));
    }

    private static String read(String resource) {
        try (InputStream file = PdfFile.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private Calendar calendar() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(issuedAt.getEpochSecond() * 1000);
        return calendar;
    }
}
