package org.regjistri.synth.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// As what files a table is written.
public enum Format {
    CSV,
    PARQUET;

    /// Of a file's name. Example: `.csv`
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    Sheet open(Path file, Table table) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(file, table);
            case PARQUET -> new OwnThread(new ParquetSheet(file, table));
        };
    }
}
