package org.regjistri.linkage.compare;

import java.util.Arrays;

/// Rows on the right side by side that one row on the left is compared with, and what came of it.
/// Used again and again; for one thread.
public final class Abreast {
    private int[] rows = new int[64];
    private int[] cells = new int[64];
    private byte[] levels = new byte[64];
    private float[] rarities = new float[64];
    private int size;
    private int last;

    public void clear() {
        size = 0;
        last = -1;
    }

    public void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            cells = new int[2 * size];
            levels = Arrays.copyOf(levels, 2 * size);
            rarities = Arrays.copyOf(rarities, 2 * size);
        }
        rows[size++] = row;
        last = Math.max(last, row);
    }

    public int size() {
        return size;
    }

    public int row(int at) {
        return rows[at];
    }

    public int level(int at) {
        return levels[at];
    }

    public float rarity(int at) {
        return rarities[at];
    }

    /// Puts the row of one place in another, before it.
    public void move(int from, int to) {
        rows[to] = rows[from];
    }

    /// Leaves only the first ones.
    public void keep(int count) {
        size = count;
    }

    void put(int at, int level, float rarity) {
        levels[at] = (byte) level;
        rarities[at] = rarity;
    }

    void putNothing() {
        Arrays.fill(levels, 0, size, (byte) 0);
    }

    /// Whether the cells of all rows are there.
    boolean areIn(RowCells of) {
        return of.has(last);
    }

    /// What one field says of each row. Reads nothing else meanwhile, so that the machine waits for
    /// many rows at a time.
    int[] cells(RowCells of, int field) {
        for (int i = 0; i < size; i++) {
            cells[i] = of.cell(rows[i], field);
        }
        return cells;
    }
}
