package org.regjistri.linkage.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.threads.Crew;

/// Chosen columns of any CSV (UTF-8) or Parquet file, for readers outside of a plan's tables, such
/// as true pairs.
public final class RowSource {
    private final int rows;
    private final List<RawColumn> columns;

    private RowSource(int rows, List<RawColumn> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /// @throws InputProblem where the file can't be read or a column isn't there
    public static RowSource read(Path file, List<String> columns, int threads) {
        List<Request> requests =
                columns.stream().map(name -> new Request(name, true)).toList();
        Sheet sheet = new SheetReader(new Crew(threads), (_, _) -> {}).read(file, StandardCharsets.UTF_8, requests);
        return new RowSource(sheet.rows(), requests.stream().map(sheet::column).toList());
    }

    /// Names of its columns, in their order.
    ///
    /// @throws InputProblem where the file can't be read
    public static List<String> columns(Path file) {
        return new SheetReader(new Crew(1), (_, _) -> {})
                .header(file, StandardCharsets.UTF_8)
                .names();
    }

    public int rows() {
        return rows;
    }

    /// The cell as written, blanks around it left away; null where it is missing.
    ///
    /// @param column place in the columns asked for
    public @Nullable String text(int row, int column) {
        return columns.get(column).text(row);
    }

    /// Cells of several columns put together by `:`, as [PersonTable.RowIds] does; null where one
    /// is missing.
    ///
    /// @param from place of the first in the columns asked for; `to` of the one behind the last
    public @Nullable String id(int row, int from, int to) {
        var id = new StringBuilder();
        for (int column = from; column < to; column++) {
            String text = text(row, column);
            if (text == null) {
                return null;
            }
            id.append(column == from ? "" : ":").append(text);
        }
        return id.toString();
    }
}
