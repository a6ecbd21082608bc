package org.regjistri.journal;

import java.util.List;

/// A room's part in a load: how what it is told becomes rows of its tables. Each room with rows to
/// load contributes one; its [DerivedTables] names the same tables, so that `verify` looks at them.
///
/// @param <T> what the room is told
public interface BatchPart<T> {

    /// The section of the payload that commits to the rows: [Batch#section(String)].
    String section();

    /// In the order in which they are filled.
    List<BatchedTable> tables();

    void write(T told, Batch batch);
}
