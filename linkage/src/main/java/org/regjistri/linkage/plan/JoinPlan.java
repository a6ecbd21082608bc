package org.regjistri.linkage.plan;

import java.nio.file.Path;
import java.util.Map;

/// More columns for a table, from a file with a row, or several, for each of its rows.
///
/// @param key column of `file` that names the row
/// @param of column of the table that `key` is equal to
/// @param columns name under which the table has the column -> column of `file`; a column that the table has already
/// gets
///     more values
public record JoinPlan(Path file, String key, String of, Map<String, String> columns) {
    public JoinPlan {
        columns = Map.copyOf(columns);
    }
}
