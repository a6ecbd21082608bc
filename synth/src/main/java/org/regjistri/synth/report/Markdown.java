package org.regjistri.synth.report;

import java.util.List;
import java.util.stream.Collectors;

/// Pieces of a Markdown page.
final class Markdown {
    private Markdown() {}

    static String table(List<String> head, List<List<String>> rows) {
        String line = head.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
        return row(head) + line + rows.stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /// Ours beside what is known, with numbered remarks below.
    static String comparisons(List<Comparison> all) {
        List<String> remarks = all.stream()
                .map(each -> each.fact().remark())
                .filter(remark -> !remark.isEmpty())
                .distinct()
                .toList();
        List<List<String>> rows = all.stream().map(each -> cells(each, remarks)).toList();
        String below = remarks.stream()
                .map(remark -> (remarks.indexOf(remark) + 1) + ". " + remark + "\n")
                .collect(Collectors.joining());
        return table(List.of("", "source", "ours", "deviation", "bound", "", "how well known"), rows)
                + (below.isEmpty() ? "" : "\n" + below);
    }

    private static List<String> cells(Comparison each, List<String> remarks) {
        int remark = remarks.indexOf(each.fact().remark()) + 1;
        return List.of(
                each.what() + (remark == 0 ? "" : " (" + remark + ")"),
                each.known(),
                each.found(),
                each.deviation(),
                each.bound(),
                each.sign(),
                each.fact().standing().words() + ": " + each.fact().source());
    }

    static String picture(String alternative, String path) {
        return "![" + alternative + "](" + path + ")\n";
    }
}
