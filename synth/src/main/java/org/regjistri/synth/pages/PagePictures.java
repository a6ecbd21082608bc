package org.regjistri.synth.pages;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Pictures of book pages as if scanned: any page on demand, the same for the same seed. Safe for
/// many threads.
public final class PagePictures {
    static {
        // Drawing into memory needs no display, and must not look for one.
        System.setProperty("java.awt.headless", "true");
    }

    private final long seed;
    private final Function<PageContent, UnaryOperator<String>> dates;

    /// @param dates for a page, from `1953-05-12` to what its scribe writes for it
    public PagePictures(long seed, Function<PageContent, UnaryOperator<String>> dates) {
        this.seed = seed;
        this.dates = dates;
    }

    public PageLayout layout(PageContent content) {
        return PageLayout.of(content, dates.apply(content), seed);
    }

    /// With a palette, [Sheet#WIDTH] by [Sheet#HEIGHT] points.
    public byte[] png(PageContent content) {
        return drawn(layout(content));
    }

    private static byte[] drawn(PageLayout layout) {
        Palette palette = new Palette(inks(layout));
        byte[] paper = new Paper(layout.sheet()).levels();
        BufferedImage image = new BufferedImage(Sheet.WIDTH, Sheet.HEIGHT, BufferedImage.TYPE_INT_RGB);
        int[] points = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < points.length; i++) {
            points[i] = palette.colour(paper[i]);
        }
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        AffineTransform turned =
                AffineTransform.getRotateInstance(layout.sheet().tilt(), Sheet.WIDTH / 2.0, Sheet.HEIGHT / 2.0);
        graphics.setTransform(turned);
        Pen pen = new Pen(graphics);
        layout.marks().forEach(pen::draw);
        graphics.setTransform(new AffineTransform());
        graphics.setComposite(java.awt.AlphaComposite.SrcOver);
        graphics.setColor(new Color(palette.bed()));
        graphics.fill(bed(layout.sheet(), turned));
        graphics.dispose();
        return Png.of(Sheet.WIDTH, indices(points, paper, palette), palette.colours());
    }

    private static List<Ink> inks(PageLayout layout) {
        Stream<Ink> used = layout.marks().stream().mapMulti((mark, found) -> {
            switch (mark) {
                case Mark.Writing writing -> found.accept(writing.hand().ink());
                case Mark.Stamp stamp -> found.accept(stamp.ink());
                case Mark.Blot blot -> found.accept(blot.hand().ink());
                case Mark.Rule _, Mark.Print _, Mark.Flourish _ -> found.accept(Ink.PRINT);
            }
        });
        return used.distinct().sorted().toList();
    }

    /// What of the scanner shows around the page.
    private static Area bed(Sheet sheet, AffineTransform turned) {
        Box paper = Sheet.PAPER;
        double beyond = 80;
        double left = sheet.right() ? paper.left() - beyond : paper.left();
        Area page = new Area(new Rectangle2D.Double(left, paper.top(), paper.width() + beyond, paper.height()));
        page.transform(turned);
        Area bed = new Area(new Rectangle2D.Double(0, 0, Sheet.WIDTH, Sheet.HEIGHT));
        bed.subtract(page);
        return bed;
    }

    private static byte[] indices(int[] points, byte[] paper, Palette palette) {
        byte[] indices = new byte[points.length];
        for (int i = 0; i < points.length; i++) {
            indices[i] = (byte) palette.index(points[i] & 0xFFFFFF, paper[i]);
        }
        return indices;
    }
}
