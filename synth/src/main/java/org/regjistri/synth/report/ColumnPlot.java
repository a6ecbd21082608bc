package org.regjistri.synth.report;

import java.util.List;
import java.util.SortedMap;

/// Columns of parts that stand on each other, one for each decade.
final class ColumnPlot {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int TOP = 56;
    private static final int BOTTOM = 30;
    private final String title;
    private final String description;
    private final List<String> parts;

    ColumnPlot(String title, String description, List<String> parts) {
        this.title = title;
        this.description = description;
        this.parts = parts;
    }

    /// @param columns by decade, with as many values as there are parts
    String svg(SortedMap<Integer, List<Double>> columns) {
        var svg = new Svg(WIDTH, HEIGHT, title, description);
        double largest =
                columns.values().stream().mapToDouble(ColumnPlot::sum).max().orElse(0);
        var scale = new Scale(largest, HEIGHT - BOTTOM, TOP);
        for (double mark : scale.marks()) {
            svg.line(mark == 0 ? "axis" : "grid", LEFT, scale.at(mark), WIDTH - 10.0, scale.at(mark));
            svg.text(LEFT - 6, scale.at(mark) + 4, "end", "", Scale.written(mark));
        }
        double width = (WIDTH - LEFT - 10.0) / Math.max(1, columns.size());
        double x = LEFT;
        for (var column : columns.entrySet()) {
            column(svg, scale, x, width, column.getKey() + "s", column.getValue());
            x += width;
        }
        for (int i = 0; i < parts.size(); i++) {
            svg.box("f" + i, LEFT + 110.0 * i, 32, 12, 12, parts.get(i));
            svg.text(LEFT + 110.0 * i + 18, 42, "start", "", parts.get(i));
        }
        return svg.whole();
    }

    private static double sum(List<Double> column) {
        return column.stream().mapToDouble(Double::doubleValue).sum();
    }

    private void column(Svg svg, Scale scale, double x, double width, String name, List<Double> values) {
        double below = 0;
        for (int i = 0; i < parts.size(); i++) {
            double top = scale.at(below + values.get(i));
            String said = name + ", " + parts.get(i) + ": " + Unit.COUNT.written(values.get(i));
            svg.box("f" + i, x + width * 0.15, top, width * 0.7, scale.at(below) - top, said);
            below += values.get(i);
        }
        svg.text(x + width / 2, HEIGHT - BOTTOM + 19, "middle", "", name);
    }
}
