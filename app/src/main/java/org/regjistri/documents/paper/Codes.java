package org.regjistri.documents.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.w3c.dom.Element;

/// Draws QR codes as one filled outline each: sharp at any size. In a template:
/// `<object type="regjistri/code" data="check" data-level="Q" alt="…"></object>`.
final class Codes implements FSObjectDrawerFactory {
    private static final String TYPE = "regjistri/code";
    private static final Set<String> LEVELS = Set.of("L", "M", "Q", "H");

    /// Blank modules on each side (ISO/IEC 18004). They are part of the drawn size.
    private static final int QUIET = 4;

    /// From this length on trying all eight masks takes longer than the rest of the code, and any of them is read.
    private static final int LONG = 300;

    private static final int MASK = 3;

    private final Map<String, String> contents;
    /// The library asks again each time it lays the element out.
    private final IdentityHashMap<Element, ByteMatrix> drawn = new IdentityHashMap<>();

    /// For one paper.
    ///
    /// @param contents by name: `check` and `seal`
    Codes(Map<String, String> contents) {
        this.contents = contents;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        ByteMatrix modules = drawn.computeIfAbsent(element, one -> modules(content(one), level(one)));
        return (_, x, y, width, height, output, _, dots) -> {
            var forms = new ArrayList<PdfBoxGraphics2D>();
            output.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dots,
                    (float) height / dots,
                    canvas -> forms.add((PdfBoxGraphics2D) canvas));
            forms.forEach(form -> fill(form.getXFormObject(), modules));
            return Map.of();
        };
    }

    private String content(Element element) {
        String content = contents.get(element.getAttribute("data"));
        if (content == null) {
            throw new PaperProblem(
                    "A code in the template has data=\"" + element.getAttribute("data") + "\": it must be one of "
                            + contents.keySet().stream().sorted().toList() + ".");
        }
        return content;
    }

    private static ErrorCorrectionLevel level(Element element) {
        String level = element.getAttribute("data-level");
        if (!LEVELS.contains(level)) {
            throw new PaperProblem("A code in the template has data-level=\"" + level + "\": L, M, Q or H is meant.");
        }
        return ErrorCorrectionLevel.valueOf(level);
    }

    private static ByteMatrix modules(String content, ErrorCorrectionLevel level) {
        Charset charset = StandardCharsets.ISO_8859_1.newEncoder().canEncode(content)
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8;
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.CHARACTER_SET, charset.name());
        if (content.length() > LONG) {
            hints.put(EncodeHintType.QR_MASK_PATTERN, MASK);
        }
        try {
            return Encoder.encode(content, level, hints).getMatrix();
        } catch (WriterException e) {
            throw new PaperProblem("A code cannot hold " + content.length() + " signs at its level.", e);
        }
    }

    // The library would write thousands of fractions; in whole modules the code is a tenth as long.
    private static void fill(PDFormXObject form, ByteMatrix modules) {
        PDRectangle box = form.getBBox();
        float side = Math.min(box.getWidth(), box.getHeight()) / (modules.getWidth() + 2 * QUIET);
        try (OutputStream out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
            // Upwards, as PDF counts: the first row is the highest.
            out.write(String.format(
                            Locale.ROOT,
                            "q 0 g %.5f 0 0 %.5f 0 0 cm 1 0 0 -1 %d %d cm\n%sf Q",
                            side,
                            side,
                            QUIET,
                            QUIET + modules.getHeight(),
                            runs(modules))
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Runs of dark modules in one outline, so that no hairline shows between two of them.
    private static StringBuilder runs(ByteMatrix modules) {
        var runs = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int from = column;
                while (column < modules.getWidth() && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > from) {
                    runs.append(from)
                            .append(' ')
                            .append(row)
                            .append(' ')
                            .append(column - from)
                            .append(" 1 re\n");
                }
                column++;
            }
        }
        return runs;
    }
}
