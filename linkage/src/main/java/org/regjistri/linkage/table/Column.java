package org.regjistri.linkage.table;

/// The values of a field: none, one or several in each row, as codes of a [Dictionary]. The values of a row are
/// `code(from(row))` to `code(to(row) - 1)`, no code twice.
public interface Column {
    int from(int row);

    int to(int row);

    int code(int at);

    /// The first one; -1 where the row has none.
    default int first(int row) {
        int from = from(row);
        return from == to(row) ? -1 : code(from);
    }
}
