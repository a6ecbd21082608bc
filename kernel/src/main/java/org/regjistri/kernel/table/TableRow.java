package org.regjistri.kernel.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.regjistri.kernel.Sha256;

/// One row of a table of knowledge that lies beside the class that knows it: cells with a tab between.
/// Lines that begin with # are for people.
///
/// A row with a cell too few or too many is refused when the table is read, by table and line.
public record TableRow(String table, int line, List<String> cells) {
    private static final int DIGEST_LENGTH = 16;

    /// All rows of the table beside `owner`.
    ///
    /// @param width how many cells each row must have
    public static List<TableRow> load(Class<?> owner, String table, int width) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(table), table);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(table, reader.lines().toList(), width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows among the lines.
    public static List<TableRow> of(String table, List<String> lines, int width) {
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).startsWith("#") && !lines.get(i).isBlank())
                .mapToObj(i -> new TableRow(table, i + 1, List.of(lines.get(i).split("\t", -1))).ofWidth(width))
                .toList();
    }

    /// A short name of what the rows say, in their order: whatever was made with one table and is
    /// compared by another can be told by it. Sources, the last cells, say nothing.
    public static String digest(List<TableRow> rows) {
        String said = rows.stream()
                .map(row -> String.join("\t", row.cells().subList(0, row.cells().size() - 1)) + "\n")
                .collect(Collectors.joining());
        return Sha256.hex(said).substring(0, DIGEST_LENGTH);
    }

    public String cell(int column) {
        return cells.get(column);
    }

    /// The parts of a cell that lists several with commas between; none of an empty cell.
    public List<String> list(int column) {
        return Arrays.stream(cells.get(column).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// To be thrown when a cell says what cannot be.
    public IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(table + ", line " + line + ": " + why);
    }

    private TableRow ofWidth(int width) {
        if (cells.size() != width) {
            throw refused(cells.size() + " cells instead of " + width);
        }
        if (cells.getLast().isBlank()) {
            throw refused("no source");
        }
        return this;
    }
}
