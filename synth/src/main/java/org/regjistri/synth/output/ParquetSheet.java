package org.regjistri.synth.output;

import java.io.IOException;
import java.nio.file.Path;
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

/// A Parquet file: int32, UTF-8 and DATE columns, with dictionaries, compressed by Zstandard. It is written below the
/// library's usual front door, which would ask for Hadoop: docs/adr/0021-parquet.md.
final class ParquetSheet implements Sheet {
    /// A row group is what a reader takes at once.
    private static final int ROWS_OF_A_GROUP = 250_000;

    private static final long BYTES_OF_A_BLOCK = 128L << 20;
    private static final int NO_PADDING = 0;
    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
            .withDictionaryEncoding(true)
            .build();
    private final MessageType schema;
    private final ParquetFileWriter file;
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore store;
    private List<ColumnWriter> columns;
    private int rows;

    ParquetSheet(Path path, Table table) throws IOException {
        this.schema = schema(table);
        this.file = new ParquetFileWriter(
                new LocalOutputFile(path),
                schema,
                ParquetFileWriter.Mode.OVERWRITE,
                BYTES_OF_A_BLOCK,
                NO_PADDING,
                null,
                PROPERTIES);
        file.start();
        this.pages = pages();
        this.store = PROPERTIES.newColumnWriteStore(schema, pages);
        this.columns = columns();
    }

    private static MessageType schema(Table table) {
        List<Type> fields = new ArrayList<>();
        for (Column column : table.columns()) {
            var repetition = column.optional() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
            var physical = column.type() == Column.Type.TEXT ? PrimitiveTypeName.BINARY : PrimitiveTypeName.INT32;
            var field = Types.primitive(physical, repetition);
            fields.add(
                    switch (column.type()) {
                        case INTEGER -> field.named(column.name());
                        case TEXT ->
                            field.as(LogicalTypeAnnotation.stringType()).named(column.name());
                        case DAY -> field.as(LogicalTypeAnnotation.dateType()).named(column.name());
                    });
        }
        return new MessageType(table.name().replace('/', '_'), fields);
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

    private List<ColumnWriter> columns() {
        return schema.getColumns().stream().map(store::getColumnWriter).toList();
    }

    @Override
    public void append(Rows more) throws IOException {
        for (int row = 0; row < more.chunk().rows(); row++) {
            add(more.chunk(), row);
            if (rows == ROWS_OF_A_GROUP) {
                endGroup();
                pages = pages();
                store = PROPERTIES.newColumnWriteStore(schema, pages);
                columns = columns();
            }
        }
    }

    private void add(Chunk chunk, int row) {
        List<Column> shape = chunk.table().columns();
        for (int i = 0; i < shape.size(); i++) {
            Column column = shape.get(i);
            int level = column.optional() ? 1 : 0;
            if (column.type() == Column.Type.TEXT) {
                String text = chunk.text(i, row);
                if (text == null) {
                    columns.get(i).writeNull(0, 0);
                } else {
                    columns.get(i).write(Binary.fromString(text), 0, level);
                }
            } else if (chunk.number(i, row) == Chunk.ABSENT) {
                columns.get(i).writeNull(0, 0);
            } else {
                columns.get(i).write(chunk.number(i, row), 0, level);
            }
        }
        store.endRecord();
        rows++;
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
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
