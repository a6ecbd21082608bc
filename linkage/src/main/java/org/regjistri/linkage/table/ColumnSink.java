package org.regjistri.linkage.table;

/// Takes the cells of a column from the pieces of a file that one thread reads.
sealed interface ColumnSink extends CellSink permits CodeSink, KeySink {
    /// The column of the piece that has been taken; makes ready for the next one.
    PieceColumn take();

    /// What codes of all pieces stand for.
    LocalValues values();
}
