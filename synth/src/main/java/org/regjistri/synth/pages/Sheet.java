package org.regjistri.synth.pages;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.regjistri.synth.draw.Draw;

/// The paper: how it lies on the scanner and what time has done to it.
///
/// @param tilt in radians, clockwise
/// @param right whether it is a right-hand page, bound at its left side
/// @param age 0 to 1
/// @param key of the paper's grain
public record Sheet(double tilt, boolean right, double age, List<Stain> stains, long key) {
    /// Of a picture, in points.
    public static final int WIDTH = 1500;

    public static final int HEIGHT = 1060;

    /// The paper. On the bound side it goes on beyond the picture.
    static final Box PAPER = new Box(20, 20, WIDTH - 40, HEIGHT - 40);

    /// @param kind with a dark rim if water came, without if a finger or rust did
    public record Stain(Kind kind, double x, double y, double radius, double strength, long key) {
        public enum Kind {
            WATER,
            SPOT
        }
    }

    static Sheet of(PageContent content, Draw draw) {
        double age = Math.clamp((2003 - content.book().year()) / 57.0 + draw.between(-15, 15) / 100.0, 0.1, 1);
        double tilt = draw.between(-120, 120) / 100.0 * StrictMath.PI / 180;
        int waters = draw.chance(0.25 + 0.25 * age) ? draw.between(1, 2) : 0;
        List<Stain> stains = Stream.concat(
                        IntStream.range(0, waters).mapToObj(_ -> water(draw)),
                        IntStream.range(0, draw.between(3, 3 + (int) (age * 14)))
                                .mapToObj(_ -> spot(draw, age)))
                .toList();
        return new Sheet(tilt, content.number() % 2 == 1, age, stains, draw.bits());
    }

    private static Stain water(Draw draw) {
        double radius = draw.between(70, 240);
        // Water comes from the edges.
        boolean level = draw.chance(0.5);
        double x = level ? draw.between(0, WIDTH) : draw.chance(0.5) ? 30 : WIDTH - 30;
        double y = level ? (draw.chance(0.5) ? 30 : HEIGHT - 30) : draw.between(0, HEIGHT);
        return new Stain(Stain.Kind.WATER, x, y, radius, draw.between(5, 12) / 100.0, draw.bits());
    }

    private static Stain spot(Draw draw, double age) {
        return new Stain(
                Stain.Kind.SPOT,
                draw.between(40, WIDTH - 40),
                draw.between(40, HEIGHT - 40),
                draw.between(2, 4 + (int) (age * 7)),
                draw.between(6, 18) / 100.0,
                draw.bits());
    }
}
