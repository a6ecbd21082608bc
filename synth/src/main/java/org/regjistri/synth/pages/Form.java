package org.regjistri.synth.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.books.BookKind;
import org.regjistri.synth.books.Role;
import org.regjistri.synth.tables.Rows;

/// A printed form: the cells of one entry and, on the older forms, a head above them.
///
/// @param head empty where each cell bears its own heading
record Form(int from, List<Cell> head, List<Cell> cells) {
    private static final List<Integer> DESIGNS = List.of(1965, 1946);
    private static final List<String[]> ROWS = Rows.of(Form.class, "forms.tsv");

    /// @param unit thousandths of the table's width, hundredths of the entry's height
    /// @param heading keys of [Words]; may be empty
    /// @param content lines of slots
    record Cell(Box unit, String heading, List<List<Slot>> content) {}

    record Slot(@Nullable Role role, What what) {
        private static Slot of(String text) {
            int dot = text.indexOf('.');
            return dot < 0
                    ? new Slot(null, What.valueOf(text))
                    : new Slot(Role.valueOf(text.substring(0, dot)), What.valueOf(text.substring(dot + 1)));
        }
    }

    static Form of(BookKind kind, int year) {
        int from = DESIGNS.stream().filter(first -> first <= year).findFirst().orElse(1946);
        List<String[]> rows = ROWS.stream()
                .filter(row -> row[0].equals(kind.name()) && Integer.parseInt(row[1]) == from)
                .toList();
        return new Form(from, cells(rows, true), cells(rows, false));
    }

    private static List<Cell> cells(List<String[]> rows, boolean head) {
        return rows.stream()
                .filter(row -> row[3].equals("head") == head)
                .map(Form::cell)
                .toList();
    }

    private static Cell cell(String[] row) {
        int top = row[3].equals("head") ? 0 : Integer.parseInt(row[3]);
        Box unit = new Box(Integer.parseInt(row[2]), top, Integer.parseInt(row[4]), Integer.parseInt(row[5]));
        List<List<Slot>> content = Arrays.stream(row[7].split("/", -1))
                .map(line -> Arrays.stream(line.strip().split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .map(Slot::of)
                        .toList())
                .toList();
        return new Cell(unit, row[6], content);
    }
}
