package org.regjistri.linkage.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// CSV after RFC 4180 with LF, UTF-8, a header line.
final class CsvSheet implements Sheet {
    private static final int FULL = 1 << 20;
    private final WholeFile place;
    private final FileChannel file;
    private final CsvBytes bytes = new CsvBytes(FULL + (FULL >> 1));
    private final int[] digits;
    private final byte[][][] words;
    private int column;

    CsvSheet(WholeFile place, List<SheetColumn> columns) throws IOException {
        this.place = place;
        this.digits = columns.stream().mapToInt(SheetColumn::digits).toArray();
        this.words = columns.stream()
                .map(each -> each.words().stream().map(CsvBytes::cell).toArray(byte[][]::new))
                .toArray(byte[][][]::new);
        this.file = FileChannel.open(
                place.part(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        for (SheetColumn each : columns) {
            text(each.name());
        }
        endRow();
    }

    @Override
    public void text(String text) {
        bytes.text(text);
        bytes.separator();
        column++;
    }

    @Override
    public void decimal(double value) {
        bytes.decimal(value, digits[column]);
        bytes.separator();
        column++;
    }

    @Override
    public void word(int number) {
        bytes.raw(words[column][number]);
        bytes.separator();
        column++;
    }

    @Override
    public void endRow() throws IOException {
        if (column != digits.length) {
            throw new IllegalStateException(column + " cells in " + digits.length + " columns");
        }
        column = 0;
        bytes.endRow();
        if (bytes.size() >= FULL) {
            write();
        }
    }

    private void write() throws IOException {
        ByteBuffer full = bytes.taken();
        while (full.hasRemaining()) {
            var _ = file.write(full);
        }
    }

    @Override
    public void finish() throws IOException {
        write();
        file.close();
        place.finish();
    }

    @Override
    public void close() throws IOException {
        try (place) {
            file.close();
        }
    }
}
