package org.regjistri.linkage.table;

import java.util.List;

/// The ids of rows as they came, put together by `:`.
final class TableIds implements PersonTable.RowIds {
    private final List<RawColumn> parts;

    TableIds(List<RawColumn> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public String of(int row) {
        if (parts.size() == 1) {
            return text(parts.getFirst(), row);
        }
        return String.join(":", parts.stream().map(part -> text(part, row)).toList());
    }

    private static String text(RawColumn part, int row) {
        String text = part.text(row);
        return text == null ? "" : text;
    }

    /// @throws InputProblem where a row has no id, or two have the same
    void check(Sheet sheet) {
        boolean sorted = true;
        RawColumn lead = parts.getFirst();
        for (int row = 0; row < sheet.rows(); row++) {
            if (lead.key(row) == RawColumn.MISSING) {
                throw new InputProblem(sheet.file(), sheet.places().line(row), 0, "the row has no id");
            }
            sorted &= row == 0 || lead.key(row) >= lead.key(row - 1);
        }
        if (sorted) {
            checkNeighbours(sheet, lead);
        } else {
            checkAll(sheet);
        }
    }

    private void checkNeighbours(Sheet sheet, RawColumn lead) {
        for (int row = 1; row < sheet.rows(); row++) {
            for (int other = row - 1; other >= 0 && lead.key(other) == lead.key(row); other--) {
                if (isSame(row, other)) {
                    throw twice(sheet, other, row);
                }
                if (row - other > 64) {
                    checkAll(sheet);
                    return;
                }
            }
        }
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
