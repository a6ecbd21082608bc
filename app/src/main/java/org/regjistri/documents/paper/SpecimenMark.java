package org.regjistri.documents.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/// The word for it in three languages, drawn by the application: no template can leave it away.
final class SpecimenMark {
    private static final String[] WORDS = {"SPECIMEN", "MOSTËR", "UZORAK"};

    private SpecimenMark() {}

    /// Across every page, behind what is written; as outlines, so that it is no text.
    static void on(PDDocument document, TrueTypeFont font) throws IOException {
        for (PDPage page : document.getPages()) {
            try (var canvas = new PDPageContentStream(document, page, AppendMode.PREPEND, true)) {
                canvas.beginMarkedContent(COSName.ARTIFACT);
                canvas.setNonStrokingColor(0.9f, 0.9f, 0.9f);
                for (int i = 0; i < WORDS.length; i++) {
                    var place = AffineTransform.getTranslateInstance(135 + 45 * i, 530 - 200 * i);
                    place.rotate(Math.toRadians(35));
                    outline(canvas, font, WORDS[i], place);
                }
                canvas.endMarkedContent();
            }
        }
    }

    private static void outline(PDPageContentStream canvas, TrueTypeFont font, String word, AffineTransform place)
            throws IOException {
        double scale = 78.0 / font.getUnitsPerEm();
        place.scale(scale, scale);
        for (int sign : word.codePoints().toArray()) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(sign);
            fill(canvas, font.getGlyph().getGlyph(glyph).getPath().getPathIterator(place));
            place.translate(font.getAdvanceWidth(glyph), 0);
        }
    }

    private static void fill(PDPageContentStream canvas, PathIterator outline) throws IOException {
        var point = new float[6];
        float[] at = {0, 0};
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> canvas.moveTo(point[0], point[1]);
                case PathIterator.SEG_LINETO -> canvas.lineTo(point[0], point[1]);
                case PathIterator.SEG_QUADTO -> quadratic(canvas, at, point);
                case PathIterator.SEG_CUBICTO ->
                    canvas.curveTo(point[0], point[1], point[2], point[3], point[4], point[5]);
                default -> canvas.closePath();
            }
            end(outline, point, at);
        }
        canvas.fill();
    }

    // PDF has cubic curves only.
    private static void quadratic(PDPageContentStream canvas, float[] from, float[] point) throws IOException {
        canvas.curveTo(
                from[0] + 2f / 3 * (point[0] - from[0]),
                from[1] + 2f / 3 * (point[1] - from[1]),
                point[2] + 2f / 3 * (point[0] - point[2]),
                point[3] + 2f / 3 * (point[1] - point[3]),
                point[2],
                point[3]);
    }

    private static void end(PathIterator outline, float[] point, float[] at) {
        int last = switch (outline.currentSegment(new float[6])) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
        };
        if (outline.currentSegment(new float[6]) != PathIterator.SEG_CLOSE) {
            at[0] = point[last];
            at[1] = point[last + 1];
        }
    }
}
