package org.regjistri.synth.pages;

import java.util.List;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

/// How somebody's writing looks.
///
/// @param size of the letters in points, where there is room
/// @param slant to the right, per height
/// @param stretch of the letters, 1 as the face has them
/// @param weight what the pen adds to the strokes, in points; 0 for a fine one
/// @param unrest how much letters leave the line, 0 to 1
public record Hand(Face face, Ink ink, double size, double slant, double stretch, double weight, double unrest) {
    private static final List<Face> FACES = List.of(Face.MARCK, Face.BAD, Face.CAVEAT);
    private static final List<Ink> OLD = List.of(Ink.IRON_GALL, Ink.BLUE_BLACK, Ink.BLACK, Ink.IRON_GALL);
    private static final List<Ink> NEW = List.of(Ink.BLUE, Ink.BLUE_BLACK, Ink.BLACK, Ink.BLUE);

    /// @param year from about 1960 on ballpoint pens came up
    static Hand of(long writer, int year) {
        Draw draw = new Draw(writer, Purpose.PAGES, 0);
        Face face = FACES.get(draw.below(FACES.size()));
        List<Ink> inks = year < 1962 ? OLD : NEW;
        return new Hand(
                face,
                inks.get(draw.below(inks.size())),
                draw.between(24, 28),
                draw.between(-4, 18) / 100.0,
                draw.between(90, 108) / 100.0,
                Math.max(0, draw.between(-30, 50)) / 100.0,
                draw.between(20, 90) / 100.0);
    }

    /// Smaller, as on a margin.
    Hand small() {
        return new Hand(face, ink, size * 0.82, slant, stretch, weight, unrest);
    }

    double width(String text, double height) {
        return face.width(text, height) * stretch;
    }
}
