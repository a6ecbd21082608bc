package org.regjistri.linkage.table;

/// Takes the cells of one column, row after row.
@FunctionalInterface
interface CellSink {
    /// The bytes `from` to `to - 1`; none: the cell is missing.
    ///
    /// @param at where it stands in the file; grows from row to row
    void add(byte[] bytes, int from, int to, long at);
}
