package org.regjistri.linkage.report;

import java.util.List;

/// Counts on a logarithmic scale, true pairs (where that is known) before the others.
final class Histogram {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 280;
    private static final int LEFT = 70;
    private static final int TOP = 52;
    private static final int BOTTOM = 34;

    private Histogram() {}

    /// @param label under it; empty: none
    record Bin(String label, long others, long isTrue) {
        long all() {
            return others + isTrue;
        }
    }

    /// @param at between which bins it stands: 2.5 is the middle of the third one
    record Mark(String label, double at) {}

    static Svg of(String title, List<Bin> bins, List<Mark> marks, List<String> legend) {
        var svg = new Svg(WIDTH, HEIGHT, title);
        double most = Math.max(1, bins.stream().mapToLong(Bin::all).max().orElse(0));
        double decades = Math.ceil(Math.log10(most) + 1e-9);
        double unit = (HEIGHT - TOP - BOTTOM) / Math.max(1, decades);
        double floor = HEIGHT - BOTTOM;
        for (int decade = 0; decade <= decades; decade++) {
            svg.line(decade == 0 ? "axis" : "grid", LEFT, floor - unit * decade, WIDTH, floor - unit * decade);
            svg.text(LEFT - 6, floor - unit * decade + 4, "end", "light", Written.whole((long) Math.pow(10, decade)));
        }
        double step = (WIDTH - LEFT) / (double) Math.max(1, bins.size());
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            double x = LEFT + step * i;
            half(svg, "f1", x + 1, step / 2 - 1, bin.others(), unit, legend.getFirst());
            half(svg, "f0", x + step / 2, step / 2 - 1, bin.isTrue(), unit, legend.getLast());
            svg.text(x + step / 2, floor + 16, "middle", "light", bin.label());
        }
        for (Mark mark : marks) {
            double x = LEFT + step * mark.at();
            svg.line("mark", x, TOP - 8, x, floor);
            svg.text(x, TOP - 12, "middle", "", mark.label());
        }
        svg.box("f1", 330, 6, 10, 10, legend.getFirst());
        svg.text(345, 16, "start", "", legend.getFirst());
        if (bins.stream().anyMatch(bin -> bin.isTrue() > 0)) {
            svg.box("f0", 480, 6, 10, 10, legend.getLast());
            svg.text(495, 16, "start", "", legend.getLast());
        }
        return svg;
    }

    private static void half(Svg svg, String kind, double x, double width, long count, double unit, String what) {
        if (count > 0) {
            // A single one shows too.
            double height = unit * Math.max(0.06, Math.log10((double) count));
            svg.box(kind, x, HEIGHT - BOTTOM - height, Math.max(1, width), height, what + ": " + Written.whole(count));
        }
    }
}
