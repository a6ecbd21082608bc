package org.regjistri.linkage.report;

import java.util.Locale;

/// A drawing that can be read on light and dark ground, on paper, and by all kinds of eyes (colours
/// of Okabe and Ito 2008, Color universal design), never by colour alone. Nothing in it depends on
/// the machine.
final class Svg {
    /// For the page that the drawings stand in, or for a drawing by itself.
    static final String STYLE = """
            svg text{font:12px "Source Sans 3","Noto Sans","Segoe UI",sans-serif;fill:#14181f}
            svg .strong{font-weight:600;font-size:14px}
            svg .light{fill:#474e5a}
            svg .grid{stroke:#c9ced6}svg .axis{stroke:#666e7b}
            svg .mark{stroke:#14181f;stroke-dasharray:4 3}
            svg .line{fill:none;stroke-width:2}svg .dashed{stroke-dasharray:6 4}
            svg .s0{stroke:#0072b2}svg .s1{stroke:#b34c00}
            svg .f0{fill:#0072b2}svg .f1{fill:#b34c00}svg .f2{fill:#474e5a}
            @media screen and (prefers-color-scheme:dark){
            svg text{fill:#eceff4}svg .light{fill:#b9c1cd}
            svg .grid{stroke:#3a414c}svg .axis{stroke:#8b94a3}svg .mark{stroke:#eceff4}
            svg .s0{stroke:#56b4e9}svg .s1{stroke:#e69f00}
            svg .f0{fill:#56b4e9}svg .f1{fill:#e69f00}svg .f2{fill:#b9c1cd}}
            """;
    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;

    /// @param title drawn at the top, and told to who cannot see
    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
        text(0, 16, "start", "strong", title);
    }

    void line(String kind, double fromX, double fromY, double toX, double toY) {
        out.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                .formatted(kind, at(fromX), at(fromY), at(toX), at(toY)));
    }

    /// @param points x and y one after another
    void path(String kind, double... points) {
        out.append("<polyline class=\"").append(kind).append("\" points=\"");
        for (int i = 0; i < points.length; i += 2) {
            out.append(i == 0 ? "" : " ").append(at(points[i])).append(',').append(at(points[i + 1]));
        }
        out.append("\"/>\n");
    }

    /// @param said when pointed at
    void box(String kind, double x, double y, double boxWidth, double boxHeight, String said) {
        out.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>\n"
                .formatted(kind, at(x), at(y), at(boxWidth), at(boxHeight), Html.escaped(said)));
    }

    /// @param said when pointed at
    void dot(String kind, double x, double y, String said) {
        out.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"4\"><title>%s</title></circle>\n"
                .formatted(kind, at(x), at(y), Html.escaped(said)));
    }

    /// @param anchor `start`, `middle` or `end`
    void text(double x, double y, String anchor, String kind, String text) {
        out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>\n"
                .formatted(at(x), at(y), anchor, kind, Html.escaped(text)));
    }

    /// Within a page that has the style.
    String inPage() {
        return open("") + out + "</svg>\n";
    }

    /// A file of its own.
    String alone() {
        return open("<style>\n" + STYLE + "</style>\n") + out + "</svg>\n";
    }

    private String open(String style) {
        String size = "width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\"";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" " + size + " aria-label=\"" + Html.escaped(title)
                + "\">\n" + style;
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
