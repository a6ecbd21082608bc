package org.regjistri.synth.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.regjistri.synth.tables.Rows;

/// What is known, from the tables beside this class.
final class Facts {
    private final Map<Figure, Fact> figures = new EnumMap<>(Figure.class);
    private final Map<Series, List<Fact>> series = new EnumMap<>(Series.class);
    private final List<Municipality> municipalities;
    private final List<Named> names;

    /// @param counted2011 0 where the census did not count
    record Municipality(int code, String name, long counted2011, long counted2024) {
        long counted(int year) {
            return year == 2011 ? counted2011 : counted2024;
        }
    }

    /// @param kind `SURNAME` or `FORENAME`
    record Named(String kind, String name, long bearers) {}

    Facts() {
        for (String[] row : rows("figures.tsv")) {
            figures.put(Figure.valueOf(row[0]), Fact.of(row[4], row[1], row[2], row[3], row[5], row[6]));
        }
        for (String[] row : rows("series.tsv")) {
            series.computeIfAbsent(Series.valueOf(row[0]), _ -> new ArrayList<>())
                    .add(Fact.of(row[1], row[2], row[3], row[4], row[5], row[6]));
        }
        municipalities = rows("municipalities.tsv").stream()
                .map(row -> new Municipality(Integer.parseInt(row[0]), row[1], count(row[2]), count(row[3])))
                .toList();
        names = rows("names.tsv").stream()
                .map(row -> new Named(row[0], row[1], count(row[2])))
                .toList();
    }

    private static long count(String cell) {
        return cell.isEmpty() ? 0 : Long.parseLong(cell);
    }

    Fact figure(Figure figure) {
        return Objects.requireNonNull(figures.get(figure), figure::name);
    }

    /// In the order of time.
    List<Fact> series(Series what) {
        return series.getOrDefault(what, List.of());
    }

    List<Municipality> municipalities() {
        return municipalities;
    }

    List<Named> names(String kind) {
        return names.stream().filter(named -> named.kind().equals(kind)).toList();
    }

    private static List<String[]> rows(String name) {
        return Rows.of(Facts.class, name);
    }
}
