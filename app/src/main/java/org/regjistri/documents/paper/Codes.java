package org.regjistri.documents.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/// Draws QR codes as one filled outline each: sharp at any size. In a template:
/// `<object type="regjistri/code" data="check" data-level="Q" alt="…"></object>`.
///
/// @param contents by name: `check` and `seal`
record Codes(Map<String, String> contents) implements FSObjectDrawerFactory {
    private static final String TYPE = "regjistri/code";
    private static final Set<String> LEVELS = Set.of("L", "M", "Q", "H");

    /// Blank modules on each side (ISO/IEC 18004). They are part of the drawn size.
    private static final int QUIET = 4;

    @Override
    public boolean isReplacedObject(Element element) {
        return TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        ByteMatrix modules = modules(content(element), level(element));
        return (_, x, y, width, height, output, _, dots) -> {
            output.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dots,
                    (float) height / dots,
                    canvas -> draw(canvas, modules, Math.floor(Math.min(width, height) / dots)));
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
        try {
            return Encoder.encode(content, level, hints).getMatrix();
        } catch (WriterException e) {
            throw new PaperProblem("A code cannot hold " + content.length() + " signs at its level.", e);
        }
    }

    private static void draw(Graphics2D canvas, ByteMatrix modules, double size) {
        double side = size / (modules.getWidth() + 2 * QUIET);
        canvas.setColor(Color.BLACK);
        canvas.fill(outline(modules, side));
    }

    // Runs of dark modules, so that no hairline shows between two of them.
    private static Path2D outline(ByteMatrix modules, double side) {
        var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int from = column;
                while (column < modules.getWidth() && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > from) {
                    rectangle(outline, (QUIET + from) * side, (QUIET + row) * side, (column - from) * side, side);
                }
                column++;
            }
        }
        return outline;
    }

    private static void rectangle(Path2D outline, double x, double y, double width, double height) {
        outline.moveTo(x, y);
        outline.lineTo(x + width, y);
        outline.lineTo(x + width, y + height);
        outline.lineTo(x, y + height);
        outline.closePath();
    }
}
