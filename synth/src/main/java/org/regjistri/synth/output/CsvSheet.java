package org.regjistri.synth.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A CSV file with a header line.
final class CsvSheet implements Sheet {
    private final FileChannel file;

    CsvSheet(Path path, Table table) throws IOException {
        this.file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        write(CsvRows.header(table));
    }

    @Override
    public void append(Rows rows) throws IOException {
        write(rows.csv().duplicate());
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void finish() throws IOException {
        file.close();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
