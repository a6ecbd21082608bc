package org.regjistri.linkage.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A file of rows while it is written: each row cell by cell from the left. For one thread.
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

    /// @param text empty: nothing is known
    void text(String text) throws IOException;

    void decimal(double value) throws IOException;

    /// @param number of one of the words of the column
    void word(int number) throws IOException;

    void endRow() throws IOException;

    /// All rows are there: the file stands in its place now. Closed without this, it is not there.
    void finish() throws IOException;
}
