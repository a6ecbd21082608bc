package org.regjistri.linkage.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// A Parquet file of texts and doubles, made small by Zstandard and without Hadoop:
/// docs/adr/0021-parquet.md.
final class ParquetSheet implements Sheet {
    private static final int ROWS_OF_A_GROUP = 250_000;
    private static final long BYTES_OF_A_BLOCK = 128L << 20;
    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
            .withDictionaryEncoding(true)
            .build();
    private final WholeFile place;
    private final MessageType schema;
    private final Binary[][] words;
    private final double[] scales;
    private final ParquetFileWriter file;
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore store;
    private ColumnWriter[] writers;
    private final Cells cells = new Cells();
    private int rows;

    ParquetSheet(WholeFile place, String name, List<SheetColumn> columns) throws IOException {
        this.place = place;
        this.schema = schema(name, columns);
        this.words = columns.stream()
                .map(each -> each.words().stream().map(Binary::fromString).toArray(Binary[]::new))
                .toArray(Binary[][]::new);
        this.scales = columns.stream()
                .mapToDouble(each -> StrictMath.pow(10, each.digits()))
                .toArray();
        this.file = new ParquetFileWriter(
                new LocalOutputFile(place.part()),
                schema,
                ParquetFileWriter.Mode.OVERWRITE,
                BYTES_OF_A_BLOCK,
                0,
                null,
                PROPERTIES);
        file.start();
        this.pages = pages();
        this.store = PROPERTIES.newColumnWriteStore(schema, pages);
        this.writers = writers();
    }

    private static MessageType schema(String name, List<SheetColumn> columns) {
        List<Type> fields = new ArrayList<>();
        for (SheetColumn column : columns) {
            fields.add(
                    switch (column.kind()) {
                        case TEXT, WORD ->
                            Types.optional(PrimitiveTypeName.BINARY)
                                    .as(LogicalTypeAnnotation.stringType())
                                    .named(column.name());
                        case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
                    });
        }
        return new MessageType(name, fields);
    }

    private ColumnChunkPageWriteStore pages() {
        return ColumnChunkPageWriteStore.builder()
                .withCompressorProvider(_ -> new Zstandard())
                .withSchema(schema)
                .withAllocator(HeapByteBufferAllocator.getInstance())
                .withColumnIndexTruncateLength(PROPERTIES.getColumnIndexTruncateLength())
                .withPageWriteChecksumEnabled(PROPERTIES.getPageWriteChecksumEnabled())
                .build();
    }

    private ColumnWriter[] writers() {
        return schema.getColumns().stream().map(store::getColumnWriter).toArray(ColumnWriter[]::new);
    }

    @Override
    public Rows rows() {
        return new HeldRows();
    }

    @Override
    public void add(Rows more) throws IOException {
        try {
            ((HeldRows) more).into(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private final class Cells implements Rows {
        private int column;

        @Override
        public void text(String text) {
            if (text.isEmpty()) {
                writers[column++].writeNull(0, 0);
            } else {
                writers[column++].write(Binary.fromString(text), 0, 1);
            }
        }

        @Override
        public void decimal(double value) {
            if (Double.isNaN(value)) {
                writers[column++].writeNull(0, 0);
            } else {
                // As CSV rounds it: both formats hold the same rows.
                writers[column].write(Math.rint(value * scales[column]) / scales[column], 0, 1);
                column++;
            }
        }

        @Override
        public void word(int number) {
            writers[column].write(words[column][number], 0, 1);
            column++;
        }

        @Override
        public void endRow() {
            column = 0;
            store.endRecord();
            rows++;
            if (rows == ROWS_OF_A_GROUP) {
                startGroup();
            }
        }
    }

    private void startGroup() {
        try {
            endGroup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages = pages();
        store = PROPERTIES.newColumnWriteStore(schema, pages);
        writers = writers();
    }

    private void endGroup() throws IOException {
        if (rows > 0) {
            file.startBlock(rows);
            store.flush();
            pages.flushToFileWriter(file);
            file.endBlock();
        }
        store.close();
        pages.close();
        rows = 0;
    }

    @Override
    public void finish() throws IOException {
        endGroup();
        file.end(Map.of());
        place.finish();
    }

    @Override
    public void close() throws IOException {
        try (place) {
            file.close();
        }
    }
}
