package org.regjistri.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of things of one kind.
///
/// @param caption what it lists; read aloud first
/// @param whenEmpty what stands there when there is no line
public record Table(String caption, List<Column> columns, List<Line> lines, String whenEmpty) {

    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        for (Line line : lines) {
            if (line.cells().size() != columns.size()) {
                throw new IllegalArgumentException("A line has as many cells as the table has columns");
            }
        }
    }

    /// @param number true where the cells are amounts and stand at the right
    public record Column(String label, boolean number) {
        public static Column of(String label) {
            return new Column(label, false);
        }

        public static Column ofNumbers(String label) {
            return new Column(label, true);
        }
    }

    /// @param path what the line opens, without the language; null where it opens nothing
    public record Line(@Nullable String path, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public static Line of(@Nullable String path, Cell... cells) {
            return new Line(path, List.of(cells));
        }
    }

    /// @param second the other form of the same thing, lighter; null where there is none
    /// @param code true for numbers and references in monospaced letters
    /// @param tone not null where the cell is a state, shown as a tag
    public record Cell(
            String text,
            @Nullable String second,
            boolean code,
            @Nullable Tone tone) {
        public static Cell of(String text) {
            return new Cell(text, null, false, null);
        }

        public static Cell ofCode(String text) {
            return new Cell(text, null, true, null);
        }

        public static Cell ofState(String word, Tone tone) {
            return new Cell(word, null, false, tone);
        }

        public Cell withSecond(@Nullable String other) {
            return new Cell(text, other, code, tone);
        }
    }
}
