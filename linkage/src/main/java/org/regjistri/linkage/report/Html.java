package org.regjistri.linkage.report;

import java.util.List;
import java.util.regex.Pattern;

/// A page of HTML that is XML too. Whatever comes from data is escaped here.
final class Html {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9,.]*( %)?([eE][-+]?[0-9]+)?");
    private final StringBuilder out = new StringBuilder(1 << 16);

    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(mayStand(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /// XML knows no control signs and no halves of characters, however they are written.
    private static boolean mayStand(int point) {
        return (point >= ' ' && point != 0xFFFE && point != 0xFFFF && !(point >= 0xD800 && point <= 0xDFFF))
                || point == '\n'
                || point == '\t';
    }

    /// @param markup is put in as it is
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html element(String tag, String text) {
        return raw("<" + tag + ">").raw(escaped(text)).raw("</" + tag + ">\n");
    }

    Html section(String id, String title) {
        return raw("<section id=\"" + id + "\">\n").element("h2", title);
    }

    Html endSection() {
        return raw("</section>\n");
    }

    /// Columns that hold nothing but numbers stand to the right.
    Html table(String caption, List<String> head, List<List<String>> rows) {
        raw("<div class=\"wide\"><table>\n").element("caption", caption).raw("<thead><tr>");
        for (int i = 0; i < head.size(); i++) {
            raw(isNumber(i, rows) ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
                    .raw(escaped(head.get(i)))
                    .raw("</th>");
        }
        raw("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(i, row.get(i), isNumber(i, rows));
            }
            raw("</tr>\n");
        }
        return raw("</tbody></table></div>\n");
    }

    private void cell(int column, String text, boolean isNumber) {
        if (column == 0) {
            raw("<th scope=\"row\">").raw(escaped(text)).raw("</th>");
        } else {
            raw(isNumber ? "<td class=\"number\">" : "<td>").raw(escaped(text)).raw("</td>");
        }
    }

    private static boolean isNumber(int column, List<List<String>> rows) {
        return column > 0
                && !rows.isEmpty()
                && rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }

    /// The numbers of a plot, for who cannot see it or wants them.
    Html numbers(Texts texts, String caption, List<String> head, List<List<String>> rows) {
        return raw("<details>")
                .element("summary", texts.of("numbers"))
                .table(caption, head, rows)
                .raw("</details>\n");
    }

    String whole() {
        return out.toString();
    }
}
