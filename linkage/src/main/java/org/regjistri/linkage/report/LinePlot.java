package org.regjistri.linkage.report;

import java.util.List;
import java.util.function.DoubleFunction;

/// Points in a square of two scales, joined by lines where they follow one another.
final class LinePlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int LEFT = 80;
    private static final int RIGHT = 40;
    private static final int TOP = 52;
    private static final int BOTTOM = 40;
    private static final int MARKS = 5;
    private final Axis across;
    private final Axis up;

    /// @param written how a place on it is told
    record Axis(String label, double from, double to, DoubleFunction<String> written) {
        double part(double value) {
            return to == from ? 0.5 : Math.clamp((value - from) / (to - from), 0, 1);
        }
    }

    private LinePlot(Axis across, Axis up) {
        this.across = across;
        this.up = up;
    }

    /// @param diagonal whether a line of equal values is drawn, where both scales are the same
    static Svg of(String title, Axis across, Axis up, List<Series> series, boolean diagonal) {
        return new LinePlot(across, up).drawn(title, series, diagonal);
    }

    /// @param points where they stand
    record Series(String name, List<Point> points) {}

    record Point(double x, double y) {}

    private Svg drawn(String title, List<Series> series, boolean diagonal) {
        var svg = new Svg(WIDTH, HEIGHT, title);
        ground(svg);
        if (diagonal) {
            svg.path("line axis dashed", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, TOP);
        }
        double legend = LEFT;
        for (int i = 0; i < series.size(); i++) {
            Series each = series.get(i);
            double[] points = new double[2 * each.points().size()];
            for (int at = 0; at < each.points().size(); at++) {
                Point point = each.points().get(at);
                points[2 * at] = x(point.x());
                points[2 * at + 1] = y(point.y());
                if (each.points().size() <= 40) {
                    String said = across.written().apply(point.x()) + ": "
                            + up.written().apply(point.y());
                    svg.dot("f" + i, points[2 * at], points[2 * at + 1], said);
                }
            }
            if (points.length > 2) {
                svg.path("line s" + i + (i == 1 ? " dashed" : ""), points);
            }
            if (series.size() > 1) {
                svg.line("line s" + i + (i == 1 ? " dashed" : ""), legend, 34, legend + 24, 34);
                svg.text(legend + 30, 38, "start", "", each.name());
                legend += 60 + 8.0 * each.name().length();
            }
        }
        return svg;
    }

    private void ground(Svg svg) {
        for (int mark = 0; mark <= MARKS; mark++) {
            double part = (double) mark / MARKS;
            double y = HEIGHT - BOTTOM - part * (HEIGHT - BOTTOM - TOP);
            double x = LEFT + part * (WIDTH - LEFT - RIGHT);
            svg.line(mark == 0 ? "axis" : "grid", LEFT, y, WIDTH - RIGHT, y);
            svg.text(LEFT - 6, y + 4, "end", "light", up.written().apply(up.from() + part * (up.to() - up.from())));
            svg.line("axis", x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 4.0);
            String written = across.written().apply(across.from() + part * (across.to() - across.from()));
            svg.text(x, HEIGHT - BOTTOM + 17, "middle", "light", written);
        }
        svg.text(WIDTH - RIGHT, HEIGHT - 6, "end", "light", across.label());
    }

    private double x(double value) {
        return LEFT + across.part(value) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - up.part(value) * (HEIGHT - BOTTOM - TOP);
    }
}
