package org.regjistri.synth.pages;

import org.jspecify.annotations.Nullable;

/// Something on a page, with its place on the sheet before the sheet is turned.
public sealed interface Mark {
    Box bounds();

    /// A printed line, level or upright.
    record Rule(double fromX, double fromY, double toX, double toY, Style style) implements Mark {
        public enum Style {
            HEAVY,
            FINE,
            FAINT,
            DOTTED
        }

        @Override
        public Box bounds() {
            return new Box(fromX, fromY, toX - fromX, toY - fromY);
        }
    }

    record Print(String text, double x, double baseline, double size) implements Mark {
        @Override
        public Box bounds() {
            return new Box(x, baseline - 0.75 * size, Face.PRINT.width(text, size), size);
        }
    }

    /// Some words on a line.
    ///
    /// @param field what they answer; nothing for a dash or a word that only leads to an answer
    /// @param strength of the ink, 0 to 1
    /// @param tilt in radians around the start of the line, clockwise
    /// @param key of the letters' unrest
    record Writing(
            @Nullable Field field,
            String text,
            Hand hand,
            double x,
            double baseline,
            double size,
            double strength,
            double tilt,
            long key)
            implements Mark {
        @Override
        public Box bounds() {
            return new Box(x, baseline - 0.8 * size, hand.width(text, size), 1.1 * size);
        }
    }

    /// What nobody can read.
    record Blot(Field field, Hand hand, Box bounds, long key) implements Mark {}

    /// The end of a signature.
    record Flourish(Hand hand, Box bounds, double strength, long key) implements Mark {}

    /// @param above along the upper half of the ring
    /// @param below along the lower half of the ring
    /// @param tilt in radians, clockwise
    record Stamp(
            double x,
            double y,
            double radius,
            String above,
            String below,
            Ink ink,
            double strength,
            double tilt,
            long key)
            implements Mark {
        @Override
        public Box bounds() {
            return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }
}
