package org.regjistri.synth.pages;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// The fonts that pages are set in. Widths and outlines are read from the font files themselves, so
/// that no machine's own fonts or rasteriser has a say in the layout.
public enum Face {
    PRINT("PTSerif", 1.0, 0),
    MARCK("MarckScript", 1.08, 0.07),
    BAD("BadScript", 0.93, 0.05),
    CAVEAT("Caveat", 1.2, 0);

    private final String file;

    /// Brings the letters of the faces to like heights.
    private final double scale;

    /// After figures and points, which otherwise run together in dates.
    private final double extra;

    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();
    private @Nullable TrueTypeFont font;

    Face(String file, double scale, double extra) {
        this.file = file;
        this.scale = scale;
        this.extra = extra;
    }

    /// Outline and width for size 1, the y-axis down.
    record Glyph(GeneralPath outline, double width) {}

    double width(String text, double size) {
        return text.codePoints().mapToDouble(sign -> glyph(sign).width()).sum() * size;
    }

    /// Whether it has a form of its own for each sign.
    boolean shows(String text) {
        CmapLookup signs = signs();
        return text.codePoints().allMatch(sign -> signs.getGlyphId(sign) > 0);
    }

    Glyph glyph(int sign) {
        return glyphs.computeIfAbsent(sign, this::read);
    }

    private synchronized Glyph read(int sign) {
        try {
            TrueTypeFont read = font();
            int id = signs().getGlyphId(sign);
            double unit = scale / read.getUnitsPerEm();
            GeneralPath outline = new GeneralPath();
            var drawn = read.getGlyph().getGlyph(id);
            if (drawn != null) {
                outline.append(drawn.getPath(), false);
                outline.transform(AffineTransform.getScaleInstance(unit, -unit));
            }
            double after = Character.isDigit(sign) || sign == '.' ? extra : 0;
            return new Glyph(outline, read.getAdvanceWidth(id) * unit + after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized CmapLookup signs() {
        try {
            return font().getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized TrueTypeFont font() throws IOException {
        TrueTypeFont opened = font;
        if (opened == null) {
            String name = "fonts/" + file + ".ttf";
            try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream(name), name)) {
                opened = new TTFParser().parse(new RandomAccessReadBuffer(in));
            }
            font = opened;
        }
        return opened;
    }
}
