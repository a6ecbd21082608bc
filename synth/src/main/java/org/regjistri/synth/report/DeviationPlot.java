package org.regjistri.synth.report;

import java.util.List;

/// Bars to both sides of a line: how many per cent ours is off, one bar for each; the sides reach
/// at least to the bound, so that what is small looks small.
final class DeviationPlot {
    private static final int WIDTH = 560;
    private static final int ROW = 16;
    private static final int TOP = 52;
    private static final int LEFT = 200;
    private static final double ZERO = LEFT + 160;
    private static final double FURTHEST = 120;

    private DeviationPlot() {}

    static String svg(String title, String description, List<Comparison> measured) {
        int height = TOP + ROW * measured.size() + 10;
        var svg = new Svg(WIDTH, height, title, description);
        double largest = measured.stream()
                .mapToDouble(each -> Math.max(each.fact().bound(), Math.abs(off(each))))
                .max()
                .orElse(0);
        var right = new Scale(largest, ZERO, ZERO + FURTHEST);
        var left = new Scale(largest, ZERO, ZERO - FURTHEST);
        double[] marks = right.marks();
        double end = marks[marks.length - 1];
        svg.text(left.at(end), 42, "middle", "", "−" + Scale.written(end) + " %");
        svg.text(right.at(end), 42, "middle", "", "+" + Scale.written(end) + " %");
        svg.line("grid", left.at(end), TOP, left.at(end), height);
        svg.line("grid", right.at(end), TOP, right.at(end), height);
        for (int i = 0; i < measured.size(); i++) {
            Comparison each = measured.get(i);
            double y = TOP + (double) ROW * i;
            double length = right.at(Math.abs(off(each))) - ZERO;
            boolean more = off(each) >= 0;
            svg.box(more ? "f0" : "f1", more ? ZERO : ZERO - length, y + 2, length, ROW - 4, each.deviation());
            svg.text(LEFT, y + ROW - 4, "end", "", each.what().replaceFirst(", \\d{4}$", ""));
            svg.text(WIDTH - 10, y + ROW - 4, "end", "", each.deviation());
        }
        svg.line("axis", ZERO, TOP, ZERO, height);
        return svg.whole();
    }

    private static double off(Comparison each) {
        return each.ours() == null ? 0 : each.unit().deviation(each.fact().value(), each.ours());
    }
}
