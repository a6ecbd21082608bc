package org.regjistri.linkage.table;

/// A column of a file that is to be read.
///
/// @param isKey whether as an identifier ([RawColumn.Keys]) or as a value ([RawColumn.Codes])
record Request(String column, boolean isKey) {
    ColumnSink sink() {
        return isKey ? new KeySink() : new CodeSink();
    }
}
