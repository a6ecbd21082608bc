package org.regjistri.synth.report;

import java.util.Locale;

/// A drawing in SVG that can be read on light and dark ground, without anything that depends on the machine: no
/// measured fonts, no images, no time. (Java's plotting libraries draw by AWT, which asks the machine for its fonts.)
/// Colours are told apart by all kinds of eyes (Okabe and Ito), and never alone.
final class Svg {
    private static final String STYLE = """
            <style>
            text{font:12px system-ui,-apple-system,sans-serif;fill:#333}
            .strong{font-weight:600;font-size:14px}
            .grid{stroke:#ddd}.axis{stroke:#777}
            .known{fill:#fff;stroke:#333;stroke-width:2}
            .line{fill:none;stroke-width:2}.dashed{stroke-dasharray:6 4}
            .s0{stroke:#0072b2}.s1{stroke:#d55e00}.s2{stroke:#00785a}.s3{stroke:#a8487a}
            .f0{fill:#0072b2}.f1{fill:#d55e00}.f2{fill:#00785a}.f3{fill:#a8487a}
                        @media (prefers-color-scheme:dark){
            text{fill:#ddd}.known{fill:#111;stroke:#ddd}.grid{stroke:#3a3a3a}.axis{stroke:#999}
            .s0{stroke:#56b4e9}.s1{stroke:#e69f00}.s2{stroke:#2fc79a}.s3{stroke:#e08ab6}
            .f0{fill:#56b4e9}.f1{fill:#e69f00}.f2{fill:#2fc79a}.f3{fill:#e08ab6}}
            </style>
            """;
    private final StringBuilder out = new StringBuilder();

    /// @param title drawn at the top, and told to who cannot see
    /// @param description what can be seen, in a sentence
    Svg(int width, int height, String title, String description) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + width + "\" height=\"" + height)
                .append("\" viewBox=\"0 0 " + width + " " + height + "\" aria-labelledby=\"title description\">\n")
                .append("<title id=\"title\">" + escaped(title) + "</title>\n")
                .append("<desc id=\"description\">" + escaped(description) + "</desc>\n")
                .append(STYLE);
        text(10, 20, "start", "strong", title);
    }

    void line(String kind, double fromX, double fromY, double toX, double toY) {
        out.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                .formatted(kind, at(fromX), at(fromY), at(toX), at(toY)));
    }

    /// @param points pairs of x and y
    void path(String kind, double... points) {
        out.append("<polyline class=\"").append(kind).append("\" points=\"");
        for (int i = 0; i < points.length; i += 2) {
            out.append(at(points[i])).append(',').append(at(points[i + 1])).append(' ');
        }
        out.setLength(out.length() - 1);
        out.append("\"/>\n");
    }

    /// @param said when pointed at
    void box(String kind, double x, double y, double width, double height, String said) {
        out.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>\n"
                .formatted(kind, at(x), at(y), at(width), at(height), escaped(said)));
    }

    /// @param said when pointed at
    void dot(String kind, double x, double y, String said) {
        out.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"4\"><title>%s</title></circle>\n"
                .formatted(kind, at(x), at(y), escaped(said)));
    }

    /// @param anchor `start`, `middle` or `end`
    void text(double x, double y, String anchor, String kind, String text) {
        out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>\n"
                .formatted(at(x), at(y), anchor, kind, escaped(text)));
    }

    /// The whole file; nothing can be drawn after that.
    String whole() {
        return out.append("</svg>\n").toString();
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
