package org.regjistri.linkage.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of the rows that begin in one piece of a file.
///
/// @param start where its first row begins; `end` where there is none
/// @param end where the first row behind it begins
/// @param worker who read it: its values are the codes' values
record CsvPiece(
        long start,
        long end,
        int rows,
        int worker,
        List<PieceColumn> columns,
        @Nullable Trouble trouble) {
    CsvPiece withoutColumns() {
        return new CsvPiece(start, end, rows, worker, List.of(), trouble);
    }

    /// Why reading stopped there.
    ///
    /// @param at place in the file
    record Trouble(long at, boolean hasColumn, String message) {}
}
