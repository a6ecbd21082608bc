package org.regjistri.linkage.table;

import java.util.List;

/// The ids of rows as they came, put together by `:`.
final class TableIds implements PersonTable.RowIds {
    private static final int ALIKE_MAX = 64;
    private final List<RawColumn> parts;

    TableIds(List<RawColumn> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public String of(int row) {
        if (parts.size() == 1) {
            return text(parts.getFirst(), row);
        }
        var id = new StringBuilder(text(parts.getFirst(), row));
        for (int i = 1; i < parts.size(); i++) {
            id.append(':').append(text(parts.get(i), row));
        }
        return id.toString();
    }

    private static String text(RawColumn part, int row) {
        String text = part.text(row);
        return text == null ? "" : text;
    }

    /// @throws InputProblem where a row has no id, or two have the same
    void check(Sheet sheet, RowRanges ranges) {
        RawColumn lead = parts.getFirst();
        boolean[] sorted = {true};
        ranges.inOrder((from, to) -> order(lead, from, to), order -> {
            if (order.missing() >= 0) {
                throw new InputProblem(sheet.file(), sheet.places().line(order.missing()), 0, "the row has no id");
            }
            sorted[0] &= order.isSorted();
        });
        if (!sorted[0] || !areFewAlike(sheet, ranges, lead)) {
            checkAll(sheet);
        }
    }

    /// @param missing the first row without an id; -1: none
    private record Order(int missing, boolean isSorted) {}

    private static Order order(RawColumn lead, int from, int to) {
        boolean sorted = true;
        long before = from == 0 ? lead.key(0) : lead.key(from - 1);
        for (int row = from; row < to; row++) {
            long key = lead.key(row);
            if (key == RawColumn.MISSING) {
                return new Order(row, false);
            }
            sorted &= key >= before;
            before = key;
        }
        return new Order(-1, sorted);
    }

    /// Compares rows with neighbours whose id begins alike.
    ///
    /// @return false where so many of them do that comparing each with each takes too long
    private boolean areFewAlike(Sheet sheet, RowRanges ranges, RawColumn lead) {
        boolean[] few = {true};
        ranges.inOrder((from, to) -> alike(lead, from, to), alike -> {
            if (few[0] && alike.row() >= 0) {
                throw twice(sheet, alike.other(), alike.row());
            }
            few[0] &= alike.areFew();
        });
        return few[0];
    }

    /// @param row the first that has the id of another one before it; -1: none
    private record Alike(int row, int other, boolean areFew) {}

    private Alike alike(RawColumn lead, int from, int to) {
        for (int row = Math.max(from, 1); row < to; row++) {
            for (int other = row - 1; other >= 0 && lead.key(other) == lead.key(row); other--) {
                if (isSame(row, other)) {
                    return new Alike(row, other, true);
                }
                if (row - other > ALIKE_MAX) {
                    return new Alike(-1, -1, false);
                }
            }
        }
        return new Alike(-1, -1, true);
    }

    private void checkAll(Sheet sheet) {
        int bits = 64 - Long.numberOfLeadingZeros(sheet.rows() * 2L);
        int[] slots = new int[1 << bits];
        for (int row = 0; row < sheet.rows(); row++) {
            int at = (int) (hash(row) >>> (64 - bits));
            while (slots[at] != 0) {
                if (isSame(slots[at] - 1, row)) {
                    throw twice(sheet, slots[at] - 1, row);
                }
                at = (at + 1) & (slots.length - 1);
            }
            slots[at] = row + 1;
        }
    }

    private long hash(int row) {
        long hash = 0;
        for (RawColumn part : parts) {
            hash = (hash ^ part.key(row)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash * 0x9E3779B97F4A7C15L;
    }

    private boolean isSame(int row, int other) {
        for (RawColumn part : parts) {
            if (part.key(row) != part.key(other)) {
                return false;
            }
        }
        return true;
    }

    private InputProblem twice(Sheet sheet, int first, int second) {
        long line = sheet.places().line(second);
        return new InputProblem(
                sheet.file(),
                line,
                0,
                "the id " + of(second) + " stands in line " + sheet.places().line(first) + " already");
    }
}
