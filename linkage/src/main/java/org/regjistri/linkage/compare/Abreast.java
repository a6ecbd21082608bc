package org.regjistri.linkage.compare;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Rows on the right side by side that one row on the left is compared with, and what came of it.
/// Used again and again; for one thread.
public final class Abreast {
    private int[] rows = new int[64];
    /// Of each row, how many were added before it.
    private int[] places = new int[64];
    private int[] cells = new int[64];
    private int[] ends = new int[64];
    private byte[] levels = new byte[64];
    private float[] rarities = new float[64];
    private int size;
    private int last = -1;
    private @Nullable Abreast relatives;
    private float[] weights = new float[64];
    private float[] numbers = new float[64];
    private float[] moreNumbers = new float[64];

    public void clear() {
        size = 0;
        last = -1;
    }

    public void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
            cells = new int[2 * size];
            ends = new int[2 * size];
            levels = Arrays.copyOf(levels, 2 * size);
            rarities = Arrays.copyOf(rarities, 2 * size);
        }
        places[size] = size;
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
        places[to] = places[from];
    }

    /// Leaves only the first ones.
    public void keep(int count) {
        size = count;
    }

    /// How many rows were added before this one, whatever was left out since.
    int place(int at) {
        return places[at];
    }

    /// Room for rows that are looked at on behalf of these; empty.
    Abreast relatives() {
        Abreast room = relatives == null ? new Abreast() : relatives;
        relatives = room;
        room.clear();
        return room;
    }

    /// Room for a weight of each row.
    float[] weights() {
        weights = weights.length < size ? new float[rows.length] : weights;
        return weights;
    }

    /// Room for a number of each row, for whoever weighs them.
    public float[] numbers() {
        numbers = numbers.length < size ? new float[rows.length] : numbers;
        return numbers;
    }

    /// The same once more.
    public float[] moreNumbers() {
        moreNumbers = moreNumbers.length < size ? new float[rows.length] : moreNumbers;
        return moreNumbers;
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

    /// Where the lists end that the cells stand for, looked up together for the same reason.
    int[] ends(ValueSets lists) {
        for (int i = 0; i < size; i++) {
            ends[i] = cells[i] < RowCells.NONE ? lists.to(RowCells.list(cells[i])) : 0;
        }
        return ends;
    }
}
