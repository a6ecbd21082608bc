package org.regjistri.linkage.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// CSV after RFC 4180 with LF, UTF-8, a header line.
final class CsvSheet implements Sheet {
    private final WholeFile place;
    private final FileChannel file;
    private final int[] digits;
    private final byte[][][] words;

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
        CsvRows header = rows();
        columns.forEach(each -> header.text(each.name()));
        header.endRow();
        add(header);
    }

    @Override
    public CsvRows rows() {
        return new CsvRows(digits, words);
    }

    @Override
    public void add(Rows rows) throws IOException {
        ByteBuffer lines = ((CsvRows) rows).taken();
        while (lines.hasRemaining()) {
            var _ = file.write(lines);
        }
    }

    @Override
    public void finish() throws IOException {
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
