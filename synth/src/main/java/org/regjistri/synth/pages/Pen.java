package org.regjistri.synth.pages;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

/// Draws marks. Letters are drawn one by one from their outlines, so that they stand exactly where
/// the layout says.
final class Pen {
    private static final float[] DOTS = {1.4f, 5f};
    private final Graphics2D graphics;

    Pen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    void draw(Mark mark) {
        switch (mark) {
            case Mark.Rule rule -> rule(rule);
            case Mark.Print print -> print(print);
            case Mark.Writing writing -> writing(writing);
            case Mark.Blot blot -> blot(blot);
            case Mark.Flourish flourish -> flourish(flourish);
            case Mark.Stamp stamp -> stamp(stamp);
        }
    }

    private void ink(Ink ink, double strength) {
        graphics.setColor(new Color(ink.rgb()));
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.clamp(strength, 0, 1)));
    }

    private void rule(Mark.Rule rule) {
        ink(
                Ink.PRINT,
                switch (rule.style()) {
                    case HEAVY, FINE -> 0.75;
                    case DOTTED -> 0.55;
                    case FAINT -> 0.33;
                });
        graphics.setStroke(
                switch (rule.style()) {
                    case HEAVY -> new BasicStroke(1.9f);
                    case FINE, FAINT -> new BasicStroke(1f);
                    case DOTTED -> new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1f, DOTS, 0f);
                });
        graphics.draw(new Line2D.Double(rule.fromX(), rule.fromY(), rule.toX(), rule.toY()));
    }

    private void print(Mark.Print print) {
        ink(Ink.PRINT, 0.92);
        double x = print.x();
        for (int sign : print.text().codePoints().toArray()) {
            Face.Glyph glyph = Face.PRINT.glyph(sign);
            AffineTransform place = AffineTransform.getTranslateInstance(x, print.baseline());
            place.scale(print.size(), print.size());
            graphics.fill(place.createTransformedShape(glyph.outline()));
            x += glyph.width() * print.size();
        }
    }

    private void writing(Mark.Writing writing) {
        Hand hand = writing.hand();
        Draw draw = new Draw(writing.key(), Purpose.PAGES, 0);
        double x = writing.x();
        double unrest = hand.unrest();
        graphics.setStroke(new BasicStroke((float) hand.weight()));
        for (int sign : writing.text().codePoints().toArray()) {
            Face.Glyph glyph = hand.face().glyph(sign);
            AffineTransform place =
                    AffineTransform.getTranslateInstance(x, writing.baseline() + (draw.unit() - 0.5) * 1.6 * unrest);
            place.rotate(writing.tilt() + (draw.unit() - 0.5) * 0.05 * unrest);
            double size = writing.size() * (1 + (draw.unit() - 0.5) * 0.06 * unrest);
            place.scale(size * hand.stretch(), size);
            place.shear(-hand.slant(), 0);
            Shape letter = place.createTransformedShape(glyph.outline());
            // The pen runs dry and is dipped again.
            ink(hand.ink(), writing.strength() * (0.86 + 0.14 * draw.unit()));
            graphics.fill(letter);
            if (hand.weight() > 0) {
                graphics.draw(letter);
            }
            x += glyph.width() * writing.size() * hand.stretch();
        }
    }

    private void blot(Mark.Blot blot) {
        Draw draw = new Draw(blot.key(), Purpose.PAGES, 0);
        Box box = blot.bounds();
        for (int i = 0; i < 26; i++) {
            double size = box.height() * (0.25 + 0.55 * draw.unit());
            double width = size * (1 + draw.unit());
            double x = box.left() + draw.unit() * Math.max(0, box.width() - width);
            double y = box.top() + draw.unit() * (box.height() - size);
            ink(blot.hand().ink(), 0.3 + 0.5 * draw.unit());
            graphics.fill(new Ellipse2D.Double(x, y, Math.min(width, box.width()), size));
        }
    }

    /// A capital, letters that nobody can tell, and a line beneath.
    private void flourish(Mark.Flourish flourish) {
        Draw draw = new Draw(flourish.key(), Purpose.PAGES, 7);
        Box box = flourish.bounds();
        int letters = draw.between(4, 9);
        double step = box.width() / (letters + 2.5);
        double line = box.top() + box.height() * 0.72;
        double lean = 0.1 + 0.35 * draw.unit();
        Path2D path = new Path2D.Double();
        double x = box.left() + step;
        path.moveTo(x, box.top() + box.height() * 0.3);
        path.curveTo(x - step * 1.4, box.top() - 2, x + step * 2.4, box.top(), x + step * 0.4, line);
        x += step * 0.4;
        for (int i = 0; i < letters; i++) {
            double height = box.height() * (draw.chance(0.22) ? 0.66 : 0.14 + 0.2 * draw.unit());
            double depth = draw.chance(0.14) ? box.height() * 0.3 : 2 * draw.unit();
            double width = step * (0.75 + 0.5 * draw.unit());
            double peak = x + width * 0.5 + height * lean;
            path.curveTo(x + width * 0.3, line, peak - 2, line - height, peak, line - height);
            path.curveTo(peak + 1, line - height * 0.7, x + width * 0.6, line + depth, x + width, line + depth * 0.4);
            x += width;
        }
        if (draw.chance(0.6)) {
            path.curveTo(x + step * 2, line - 4, x - step, box.bottom(), box.left() + step * draw.unit(), line + 6);
        } else {
            path.curveTo(x + step, line, x + step * 2, line - 6, x + step * 2.4, line - box.height() * 0.5);
        }
        ink(flourish.hand().ink(), flourish.strength() * 0.9);
        graphics.setStroke(new BasicStroke(1.35f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    private void stamp(Mark.Stamp stamp) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(stamp.x(), stamp.y());
        graphics.rotate(stamp.tilt());
        ink(stamp.ink(), stamp.strength());
        double radius = stamp.radius();
        ring(radius, 2.2f);
        ring(radius - 4, 0.8f);
        ring(radius * 0.6, 0.9f);
        around(stamp, stamp.above(), true);
        around(stamp, stamp.below(), false);
        ink(stamp.ink(), stamp.strength());
        graphics.fill(star(radius * 0.34));
        graphics.setTransform(before);
    }

    private void ring(double radius, float weight) {
        graphics.setStroke(new BasicStroke(weight));
        graphics.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    private static Path2D star(double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = i * Math.PI / 5 - Math.PI / 2;
            double reach = i % 2 == 0 ? radius : radius * 0.4;
            if (i == 0) {
                star.moveTo(StrictMath.cos(angle) * reach, StrictMath.sin(angle) * reach);
            } else {
                star.lineTo(StrictMath.cos(angle) * reach, StrictMath.sin(angle) * reach);
            }
        }
        star.closePath();
        return star;
    }

    /// Letters along half of the ring, unevenly inked.
    private void around(Mark.Stamp stamp, String text, boolean upper) {
        Draw draw = new Draw(stamp.key(), Purpose.PAGES, upper ? 1 : 2);
        double band = stamp.radius() * (upper ? 0.69 : 0.83);
        double room = band * (upper ? 3.6 : 2.2);
        double size = Math.min(11.5, 12 * room / Face.PRINT.width(text, 12));
        double angle = -Face.PRINT.width(text, size) / band / 2;
        for (int sign : text.codePoints().toArray()) {
            Face.Glyph glyph = Face.PRINT.glyph(sign);
            double half = glyph.width() * size / band / 2;
            angle += half;
            AffineTransform place = AffineTransform.getRotateInstance(upper ? angle : -angle);
            place.translate(-glyph.width() * size / 2, upper ? -band : band);
            place.scale(size, size);
            ink(stamp.ink(), stamp.strength() * (0.65 + 0.5 * draw.unit()));
            graphics.fill(place.createTransformedShape(glyph.outline()));
            angle += half;
        }
    }
}
