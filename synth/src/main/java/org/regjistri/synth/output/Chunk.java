package org.regjistri.synth.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some rows of a table, column by column, filled cell by cell from left to right. Not for several threads.
public final class Chunk {
    public static final int ABSENT = Integer.MIN_VALUE;
    private final Table table;
    private final int[][] numbers;
    private final List<@Nullable String>[] texts;
    private int rows;
    private int cell;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Chunk(Table table) {
        this.table = table;
        int columns = table.columns().size();
        this.numbers = new int[columns][];
        this.texts = new List[columns];
        for (int i = 0; i < columns; i++) {
            if (table.columns().get(i).type() == Column.Type.TEXT) {
                texts[i] = new ArrayList<>();
            } else {
                numbers[i] = new int[64];
            }
        }
    }

    public Table table() {
        return table;
    }

    /// Whole rows only.
    public int rows() {
        return rows;
    }

    /// Whether the last row has all its cells.
    public boolean isWhole() {
        return cell == 0;
    }

    /// @param value the number, or the day since 1970-01-01, or [#ABSENT]
    public Chunk put(int value) {
        if (numbers[cell] == null || (value == ABSENT && !column().optional())) {
            throw refused(value == ABSENT ? "nothing" : "a number");
        }
        if (numbers[cell].length == rows) {
            numbers[cell] = Arrays.copyOf(numbers[cell], rows * 2);
        }
        numbers[cell][rows] = value;
        next();
        return this;
    }

    /// @param value an empty text is the same as none
    public Chunk put(@Nullable String value) {
        boolean absent = value == null || value.isEmpty();
        if (texts[cell] == null || (absent && !column().optional())) {
            throw refused(absent ? "nothing" : "a text");
        }
        texts[cell].add(absent ? null : value);
        next();
        return this;
    }

    /// @return a number, a day since 1970-01-01 or [#ABSENT]
    public int number(int column, int row) {
        return numbers[column][row];
    }

    public @Nullable String text(int column, int row) {
        return texts[column].get(row);
    }

    private Column column() {
        return table.columns().get(cell);
    }

    private IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(table.name() + " cannot take " + what + " in " + column());
    }

    private void next() {
        cell++;
        if (cell == texts.length) {
            cell = 0;
            rows++;
        }
    }
}
