package org.regjistri.linkage.table;

import java.nio.file.Path;
import java.util.Map;

/// The columns of a file that were asked for.
record Sheet(Path file, int rows, Map<Request, RawColumn> columns, RowPlaces places) {
    /// Where a row stands, for messages; slow.
    @FunctionalInterface
    interface RowPlaces {
        /// The line it begins in, from 1 on.
        long line(int row);
    }

    RawColumn.Codes codes(String column) {
        return (RawColumn.Codes) column(new Request(column, false));
    }

    RawColumn.Keys keys(String column) {
        return (RawColumn.Keys) column(new Request(column, true));
    }

    RawColumn column(Request request) {
        RawColumn column = columns.get(request);
        if (column == null) {
            throw new IllegalArgumentException("Not read: " + request);
        }
        return column;
    }
}
