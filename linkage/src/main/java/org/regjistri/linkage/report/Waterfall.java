package org.regjistri.linkage.report;

import java.util.List;

/// How a score comes about: each piece of evidence begins where the one before ends.
final class Waterfall {
    private static final int WIDTH = 720;
    private static final int LABELS = 270;
    private static final int NUMBERS = 48;
    private static final int TOP = 30;
    private static final int STEP = 22;
    private static final int BAR = 14;

    private Waterfall() {}

    record Step(String label, double bits) {}

    /// @param sum what the last bar, from 0 on, is called
    static Svg of(String title, List<Step> steps, String sum) {
        var svg = new Svg(WIDTH, TOP + STEP * (steps.size() + 1) + 8, title);
        double least = 0;
        double most = 0;
        double at = 0;
        for (Step step : steps) {
            at += step.bits();
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        double unit = (WIDTH - LABELS - 2.0 * NUMBERS) / Math.max(1e-9, most - least);
        double zero = LABELS + NUMBERS - least * unit;
        svg.line("axis", zero, TOP - 6, zero, TOP + STEP * (steps.size() + 1.0));
        double from = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String kind = step.bits() >= 0 ? "f0" : "f1";
            bar(svg, i, step.label(), kind, zero + unit * from, zero + unit * (from + step.bits()), step.bits());
            from += step.bits();
        }
        bar(svg, steps.size(), sum, "f2", zero, zero + unit * from, from);
        return svg;
    }

    private static void bar(Svg svg, int row, String label, String kind, double fromX, double toX, double bits) {
        double y = TOP + STEP * row;
        double x = Math.min(fromX, toX);
        double width = Math.abs(toX - fromX);
        boolean isFor = bits >= 0;
        svg.text(0, y + 11, "start", "", Label.of(label));
        svg.box(kind, x, y, Math.max(1, width), BAR, label + " " + Written.bits(bits));
        svg.text(isFor ? x + width + 4 : x - 4, y + 11, isFor ? "start" : "end", "", Written.bits(bits));
    }
}
