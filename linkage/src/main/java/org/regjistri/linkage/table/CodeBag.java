package org.regjistri.linkage.table;

import java.util.Arrays;

/// The codes of a range of rows, each code once in a row. Most rows have one at most, so that the
/// first of each row stands in an array of its own.
final class CodeBag {
    private final PackedCodes firsts;
    private final int from;
    private final int to;
    private int[] rows = new int[16];
    private int[] others = new int[16];
    private int size;

    /// @param firsts of the whole column, none yet; those of the range are this bag's
    CodeBag(PackedCodes firsts, int from, int to) {
        this.firsts = firsts;
        this.from = from;
        this.to = to;
    }

    /// @param code -1 is nothing
    void add(int row, int code) {
        int first = firsts.at(row);
        if (code < 0 || code == first) {
            return;
        }
        if (first < 0) {
            firsts.set(row, code);
        } else {
            addAnother(row, code);
        }
    }

    private void addAnother(int row, int code) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            others = Arrays.copyOf(others, size * 2);
        }
        rows[size] = row;
        others[size++] = code;
    }

    /// Nothing is added any more: others come into the order of their rows, and each of them once.
    void close() {
        if (!isSorted()) {
            sort();
        }
        int kept = 0;
        int rowStart = 0;
        for (int i = 0; i < size; i++) {
            if (kept > 0 && rows[kept - 1] != rows[i]) {
                rowStart = kept;
            }
            if (!isIn(rowStart, kept, others[i])) {
                rows[kept] = rows[i];
                others[kept++] = others[i];
            }
        }
        size = kept;
        rows = Arrays.copyOf(rows, size);
        others = Arrays.copyOf(others, size);
    }

    private boolean isSorted() {
        for (int i = 1; i < size; i++) {
            if (rows[i - 1] > rows[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isIn(int start, int end, int code) {
        for (int i = start; i < end; i++) {
            if (others[i] == code) {
                return true;
            }
        }
        return false;
    }

    private void sort() {
        int[] places = new int[to - from + 1];
        for (int i = 0; i < size; i++) {
            places[rows[i] - from + 1]++;
        }
        for (int row = 1; row < places.length; row++) {
            places[row] += places[row - 1];
        }
        int[] sortedRows = new int[size];
        int[] sortedOthers = new int[size];
        for (int i = 0; i < size; i++) {
            int place = places[rows[i] - from]++;
            sortedRows[place] = rows[i];
            sortedOthers[place] = others[i];
        }
        rows = sortedRows;
        others = sortedOthers;
    }

    /// Whether a row has more than one.
    boolean hasOthers() {
        return size > 0;
    }

    /// All codes of the closed bag.
    int size() {
        int all = size;
        for (int row = from; row < to; row++) {
            all += firsts.at(row) < 0 ? 0 : 1;
        }
        return all;
    }

    /// Puts the closed bag's codes from a place on, and where each row's begin.
    void put(int place, int[] starts, PackedCodes codes) {
        int at = place;
        int other = 0;
        for (int row = from; row < to; row++) {
            starts[row] = at;
            int first = firsts.at(row);
            if (first >= 0) {
                codes.set(at++, first);
            }
            while (other < size && rows[other] == row) {
                codes.set(at++, others[other++]);
            }
        }
    }
}
