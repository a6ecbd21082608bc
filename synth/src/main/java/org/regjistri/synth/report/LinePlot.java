package org.regjistri.synth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Years from left to right: ours as lines, what is known as circles.
final class LinePlot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 340;
    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 56;
    private static final int BOTTOM = 30;
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2027;
    private static final int LETTER = 7;
    private final String title;
    private final String description;
    private final List<Line> lines = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();

    private record Line(String name, boolean dashed, SortedMap<Integer, Double> years) {}

    /// @param line of which it is the source, by its place
    private record Known(int line, double year, double value) {}

    LinePlot(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /// A line without years keeps its colour and is not drawn.
    LinePlot line(String name, SortedMap<Integer, Double> years) {
        return line(name, false, years);
    }

    LinePlot dashed(String name, SortedMap<Integer, Double> years) {
        return line(name, true, years);
    }

    private LinePlot line(String name, boolean dashed, SortedMap<Integer, Double> years) {
        lines.add(new Line(name, dashed, years));
        return this;
    }

    /// @param line of which it is the source, by its place: 0 is the first
    /// @param year with a part where it is a day: 1961.25
    LinePlot known(int line, double year, double value) {
        known.add(new Known(line, year, value));
        return this;
    }

    String svg() {
        var svg = new Svg(WIDTH, HEIGHT, title, description);
        double largest = known.stream().mapToDouble(Known::value).max().orElse(0);
        for (Line line : lines) {
            for (double value : line.years().values()) {
                largest = Math.max(largest, value);
            }
        }
        var scale = new Scale(largest, HEIGHT - BOTTOM, TOP);
        ground(svg, scale);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).years().isEmpty()) {
                draw(svg, scale, i);
            }
        }
        for (Known each : known) {
            String said = (int) each.year() + ": " + Scale.written(each.value());
            svg.dot("known s" + each.line(), x(each.year()), scale.at(each.value()), said);
        }
        legend(svg);
        return svg.whole();
    }

    private static double x(double year) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR);
    }

    private static void ground(Svg svg, Scale scale) {
        for (double mark : scale.marks()) {
            svg.line(mark == 0 ? "axis" : "grid", LEFT, scale.at(mark), (double) WIDTH - RIGHT, scale.at(mark));
            svg.text(LEFT - 6, scale.at(mark) + 4, "end", "", Scale.written(mark));
        }
        for (int year = 1950; year < LAST_YEAR; year += 10) {
            svg.line("axis", x(year), HEIGHT - BOTTOM, x(year), HEIGHT - BOTTOM + 5.0);
            svg.text(x(year), HEIGHT - BOTTOM + 19, "middle", "", Integer.toString(year));
        }
    }

    private void draw(Svg svg, Scale scale, int index) {
        Line line = lines.get(index);
        double[] points = new double[2 * line.years().size()];
        int at = 0;
        for (Map.Entry<Integer, Double> year : line.years().entrySet()) {
            points[at++] = x(year.getKey());
            points[at++] = scale.at(year.getValue());
        }
        svg.path(kind(index), points);
    }

    private String kind(int index) {
        return "line s" + index + (lines.get(index).dashed() ? " dashed" : "");
    }

    private void legend(Svg svg) {
        double x = LEFT;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).years().isEmpty()) {
                continue;
            }
            svg.line(kind(i), x, 38, x + 24, 38);
            svg.text(x + 30, 42, "start", "", lines.get(i).name());
            x += 52 + LETTER * lines.get(i).name().length();
        }
        if (!known.isEmpty()) {
            svg.dot("known", x + 6, 38, "Sources");
            svg.text(x + 16, 42, "start", "", "sources");
        }
    }
}
