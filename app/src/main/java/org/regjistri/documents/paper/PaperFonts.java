package org.regjistri.documents.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts that are embedded, read once. A read font is used by one paper at a time.
final class PaperFonts {
    private static final List<Face> FACES = List.of(
            new Face("Source Sans 3", 400, "SourceSans3-Regular.ttf"),
            new Face("Source Sans 3", 600, "SourceSans3-Semibold.ttf"),
            new Face("Source Code Pro", 500, "SourceCodePro-Medium.ttf"));

    private final ConcurrentLinkedQueue<List<Loaded>> idle = new ConcurrentLinkedQueue<>();

    /// @param weight as in CSS
    record Face(String family, int weight, String file) {}

    record Loaded(Face face, TrueTypeFont font) {}

    List<Loaded> borrow() throws IOException {
        List<Loaded> fonts = idle.poll();
        return fonts == null ? read() : fonts;
    }

    void giveBack(List<Loaded> fonts) {
        idle.add(fonts);
    }

    private static List<Loaded> read() throws IOException {
        List<Loaded> fonts = new ArrayList<>();
        for (Face face : FACES) {
            try (InputStream file = PaperFonts.class.getResourceAsStream("/documents/fonts/" + face.file())) {
                if (file == null) {
                    throw new IOException("A font is missing: " + face.file());
                }
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
                // No ligatures: the text must come out of the file as the name was written.
                font.setEnableGsub(false);
                fonts.add(new Loaded(face, font));
            }
        }
        return List.copyOf(fonts);
    }
}
