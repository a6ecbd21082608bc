package org.regjistri.linkage.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A file of rows while it is written. Any thread may make rows; one adds them.
interface Sheet extends Closeable {
    /// By the ending of its name: `.parquet`, or else CSV.
    static Sheet at(Path place, String name, List<SheetColumn> columns) throws IOException {
        String ending = String.valueOf(place.getFileName()).toLowerCase(Locale.ROOT);
        var file = new WholeFile(place);
        try {
            return ending.endsWith(".parquet") ? new ParquetSheet(file, name, columns) : new CsvSheet(file, columns);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// For rows of this sheet, which are not in it until they are added.
    Rows rows();

    /// @param rows made by this sheet; empty again afterwards
    void add(Rows rows) throws IOException;

    /// All rows are there: the file stands in its place now. Closed without this, it is not there.
    void finish() throws IOException;
}
