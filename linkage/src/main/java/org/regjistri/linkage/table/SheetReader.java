package org.regjistri.linkage.table;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.regjistri.linkage.threads.Crew;

/// Reads columns of a file, CSV or Parquet by the ending of its name.
///
/// @param pieceSize bytes of a piece of CSV that a thread takes at once
record SheetReader(Crew crew, TablesReader.Progress progress, int pieceSize) {
    SheetReader(Crew crew, TablesReader.Progress progress) {
        this(crew, progress, CsvReader.PIECE);
    }

    Header header(Path path, Charset charset) {
        if (isParquet(path)) {
            return ParquetReading.header(path);
        }
        try (var file = CsvFile.open(path, charset)) {
            return file.header();
        }
    }

    Sheet read(Path path, Charset charset, List<Request> requests) {
        Sheet sheet = isParquet(path)
                ? new ParquetReading(crew).read(path, requests)
                : new CsvReader(crew, pieceSize).read(path, charset, requests);
        progress.read(path, sheet.rows());
        return sheet;
    }

    private static boolean isParquet(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }
}
