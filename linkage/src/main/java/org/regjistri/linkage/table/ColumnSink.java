package org.regjistri.linkage.table;

/// Takes the cells of a column from the pieces of a file that one thread reads.
sealed interface ColumnSink extends CellSink permits CodeSink, KeySink {
    /// The cells of several rows at once: what a column looks things up in stays near at hand.
    ///
    /// @param cells as of [CsvRow#bounds]
    /// @param base where `bytes` stand in the file
    void addAll(byte[] bytes, long[] cells, int count, long base);

    /// The column of the piece that has been taken; makes ready for the next one.
    PieceColumn take();
}
