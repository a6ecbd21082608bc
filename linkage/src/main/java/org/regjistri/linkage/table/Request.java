package org.regjistri.linkage.table;

import java.nio.charset.Charset;

/// A column of a file that is to be read.
///
/// @param isKey whether as an identifier ([RawColumn.Keys]) or as a value ([RawColumn.Codes])
record Request(String column, boolean isKey) {
    ColumnSink sink(Charset charset) {
        return isKey ? new KeySink(charset) : new CodeSink(charset);
    }

    WholeColumn whole(WholeColumn.Room room) {
        return isKey ? new WholeColumn.Keys(room) : new WholeColumn.Codes(room);
    }
}
