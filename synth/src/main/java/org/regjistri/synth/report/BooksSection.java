package org.regjistri.synth.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regjistri.synth.books.BookKind;

/// The historic books and the mistakes in them.
final class BooksSection implements Section {

    @Override
    public String text(Measures ours, Facts facts, Pictures pictures) throws IOException {
        var all = new Comparisons(ours, facts);
        return String.join(
                "\n",
                "## Books and records\n",
                """
                Records of births, marriages and deaths from 1946 to 1999 as they were captured, double captures included; the decade is
                that of the event, which for late entries is earlier than that of the book. How many records there are is published; how they
                divide by kind and decade is not.
                """,
                decades(ours, pictures),
                Markdown.comparisons(all.figures(Figure.Topic.BOOKS)),
                "## Mistakes\n",
                """
                Measured afterwards, on what was written beside what was true, not read from the settings. The source is the profile
                *as-found*; nobody has measured these rates in the real books.
                """,
                Markdown.comparisons(all.figures(Figure.Topic.MISTAKES)));
    }

    private static String decades(Measures ours, Pictures pictures) throws IOException {
        if (ours.records().isEmpty()) {
            return "Records by decade were not measured.\n";
        }
        SortedMap<Integer, List<Double>> columns = new TreeMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (var decade : ours.records().entrySet()) {
            List<Double> counts = List.of(
                    count(decade.getValue(), BookKind.BIRTHS, ours.scale()),
                    count(decade.getValue(), BookKind.MARRIAGES, ours.scale()),
                    count(decade.getValue(), BookKind.DEATHS, ours.scale()));
            columns.put(decade.getKey(), counts);
            List<String> row = new ArrayList<>(List.of(decade.getKey() + "s"));
            counts.forEach(count -> row.add(Unit.COUNT.written(count)));
            rows.add(row);
        }
        var title = "Historic records by decade of the event";
        var plot = new ColumnPlot(
                title, "Columns of births, marriages and deaths.", List.of("births", "marriages", "deaths"));
        return pictures.add("records", title, plot.svg(columns))
                + "\n"
                + Markdown.table(List.of("", "births", "marriages", "deaths"), rows);
    }

    private static double count(Map<BookKind, Long> kinds, BookKind kind, double scale) {
        return kinds.getOrDefault(kind, 0L) / scale;
    }
}
