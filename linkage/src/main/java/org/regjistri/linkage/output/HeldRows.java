package org.regjistri.linkage.output;

import java.util.ArrayList;
import java.util.List;

/// Rows as they came, for a file that can't be put together of pieces.
final class HeldRows implements Rows {
    private final List<Cell> cells = new ArrayList<>();

    /// A cell that waits to be put in.
    @FunctionalInterface
    private interface Cell {
        void into(Rows rows);
    }

    @Override
    public void text(String text) {
        cells.add(rows -> rows.text(text));
    }

    @Override
    public void decimal(double value) {
        cells.add(rows -> rows.decimal(value));
    }

    @Override
    public void word(int number) {
        cells.add(rows -> rows.word(number));
    }

    @Override
    public void endRow() {
        cells.add(Rows::endRow);
    }

    /// All of them, which are forgotten here.
    void into(Rows rows) {
        cells.forEach(cell -> cell.into(rows));
        cells.clear();
    }
}
