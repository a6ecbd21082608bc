package org.regjistri.linkage.report;

import java.util.List;

/// Bars from a middle line: to the right what speaks for, to the left what speaks against.
final class BarPlot {
    private static final int WIDTH = 720;
    private static final int LABELS = 270;
    private static final int NUMBERS = 56;
    private static final int TOP = 30;
    private static final int STEP = 22;
    private static final int BAR = 14;

    private BarPlot() {}

    record Bar(String label, double value, String written) {}

    static Svg of(String title, List<Bar> bars) {
        var svg = new Svg(WIDTH, TOP + STEP * bars.size() + 8, title);
        double least = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
        double most = Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        double unit = (WIDTH - LABELS - 2.0 * NUMBERS) / Math.max(1e-9, most - least);
        double zero = LABELS + NUMBERS - least * unit;
        svg.line("axis", zero, TOP - 6, zero, TOP + STEP * bars.size());
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = TOP + STEP * i;
            double length = Math.abs(bar.value()) * unit;
            boolean isFor = bar.value() >= 0;
            svg.text(0, y + 11, "start", "", Label.of(bar.label()));
            svg.box(
                    isFor ? "f0" : "f1",
                    isFor ? zero : zero - length,
                    y,
                    length,
                    BAR,
                    bar.label() + " " + bar.written());
            svg.text(isFor ? zero + length + 4 : zero - length - 4, y + 11, isFor ? "start" : "end", "", bar.written());
        }
        return svg;
    }
}
