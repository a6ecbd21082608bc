package org.regjistri.synth.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// A table while it is written, in all its formats at once. Each file gets its name when all are whole; until then it
/// is called `.part`, and what stood under the name before is gone, in
/// any format: a folder never holds the rows of two countries.
final class OpenTable implements Closeable {
    private final Table table;
    private final Path folder;
    private final Map<Format, Sheet> sheets = new EnumMap<>(Format.class);
    private final RowHash hash;
    private long rows;
    private long bytes;

    OpenTable(Path folder, Table table, Set<Format> formats) throws IOException {
        this.table = table;
        this.folder = folder;
        this.hash = new RowHash(table);
        this.bytes = CsvRows.header(table).remaining();
        try {
            Files.createDirectories(path(Format.CSV).resolveSibling("."));
            for (Format format : Format.values()) {
                Files.deleteIfExists(path(format));
            }
            for (Format format : formats) {
                sheets.put(format, format.open(part(format), table));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Path path(Format format) {
        return folder.resolve(table.name() + format.ending());
    }

    private Path part(Format format) {
        return folder.resolve(table.name() + format.ending() + ".part");
    }

    void append(Rows more) throws IOException {
        hash.add(more.csv());
        rows += more.chunk().rows();
        bytes += more.csv().remaining();
        for (Sheet sheet : sheets.values()) {
            sheet.append(more);
        }
    }

    WrittenTable finish() throws IOException {
        for (Sheet sheet : sheets.values()) {
            sheet.finish();
            sheet.close();
        }
        for (Format format : sheets.keySet()) {
            Files.move(part(format), path(format), StandardCopyOption.ATOMIC_MOVE);
        }
        sheets.clear();
        return new WrittenTable(table, rows, bytes, hash.hex());
    }

    @Override
    public void close() throws IOException {
        for (Map.Entry<Format, Sheet> sheet : sheets.entrySet()) {
            try {
                sheet.getValue().close();
            } finally {
                Files.deleteIfExists(part(sheet.getKey()));
            }
        }
    }
}
