package org.regjistri.documents.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// From a page in XHTML to the file. Nothing is fetched: what a page needs stands in it.
final class PaperDrawing {
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final PaperFonts fonts = new PaperFonts();
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    /// @param record is attached as it stands here
    /// @param issuedAt what the file says of when it was made
    record Order(String page, Codes codes, String record, Instant issuedAt, boolean specimen) {}

    /// @param complaints what the page's style got wrong, for the designer
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Drawn(byte[] file, List<String> complaints) {}

    PaperDrawing() {
        XRLog.setLoggerImpl(new Silence());
    }

    Drawn draw(Order order) throws IOException, SAXException {
        Document page = parsed(order.page());
        List<PaperFonts.Loaded> borrowed = fonts.borrow();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The library asks for an XML transformer for every file: the one of Java, without a search through all jars.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return draw(order, page, borrowed);
        } finally {
            thread.setContextClassLoader(before);
            fonts.giveBack(borrowed);
        }
    }

    private Drawn draw(Order order, Document page, List<PaperFonts.Loaded> borrowed) throws IOException {
        List<String> complaints = new ArrayList<>();
        try (var document = new PDDocument()) {
            PdfRendererBuilder builder = builder(page, order.codes(), document, complaints);
            embed(builder, borrowed, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                var file = new PdfFile(document, order.issuedAt());
                if (order.specimen()) {
                    SpecimenMark.on(document, borrowed.get(1).font());
                }
                file.attach(order.record());
                file.describe();
                return new Drawn(file.bytes(), complaints);
            }
        }
    }

    private PdfRendererBuilder builder(Document page, Codes codes, PDDocument document, List<String> complaints) {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useObjectDrawerFactory(codes);
        builder.withW3cDocument(page, "regjistri:/");
        builder.withDiagnosticConsumer(diagnostic -> note(diagnostic, complaints));
        return builder;
    }

    private static void embed(PdfRendererBuilder builder, List<PaperFonts.Loaded> borrowed, PDDocument document)
            throws IOException {
        for (PaperFonts.Loaded loaded : borrowed) {
            PDFont font = PDType0Font.load(document, loaded.font(), true);
            builder.useFont(
                    new PDFontSupplier(font),
                    loaded.face().family(),
                    loaded.face().weight(),
                    FontStyle.NORMAL,
                    true);
        }
    }

    private static void note(Diagnostic diagnostic, List<String> complaints) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            complaints.add(diagnostic.getFormattedMessage());
        }
    }

    static Document parsed(String page) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Pages hold people's data: the library's own log stays empty.
    private static final class Silence implements com.openhtmltopdf.util.XRLogger {
        @Override
        public void log(String where, Level level, String msg) {}

        @Override
        public void log(String where, Level level, String msg, Throwable th) {}

        @Override
        public void setLevel(String logger, Level level) {}

        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }
    }
}
