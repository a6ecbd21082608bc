package org.regjistri.linkage.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// An open Parquet file. The library's own reader wants options, and options want Hadoop; the
/// file's shape is simple enough to be read here: the end says where each column of each row group
/// stands.
record ParquetFile(Path path, FileChannel bytes, ParquetMetadata end) implements AutoCloseable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = Integer.BYTES + 4;

    static ParquetFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new InputProblem(path, "there is no such file");
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new ParquetFile(path, channel, end(path, channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static ParquetMetadata end(Path path, FileChannel channel) throws IOException {
        long size = channel.size();
        if (size < MAGIC.length + TAIL) {
            throw new InputProblem(path, size == 0 ? "the file is empty" : "this is no Parquet file");
        }
        byte[] tail = read(channel, size - TAIL, TAIL);
        int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (!Arrays.equals(Arrays.copyOfRange(tail, Integer.BYTES, TAIL), MAGIC)
                || length < 0
                || length > size - TAIL) {
            throw new InputProblem(path, "this is no Parquet file");
        }
        byte[] footer = read(channel, size - TAIL - length, length);
        return new ParquetMetadataConverter()
                .readParquetMetadata(new ByteArrayInputStream(footer), ParquetMetadataConverter.NO_FILTER);
    }

    private static byte[] read(FileChannel channel, long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the file ends early");
            }
        }
        return buffer.array();
    }

    MessageType schema() {
        return end.getFileMetaData().getSchema();
    }

    Header header() {
        return new Header(path, schema().getFields().stream().map(Type::getName).toList());
    }

    List<BlockMetaData> rowGroups() {
        return end.getBlocks();
    }

    ParquetChunk chunk(int rowGroup, ColumnDescriptor column) throws IOException {
        for (ColumnChunkMetaData chunk : rowGroups().get(rowGroup).getColumns()) {
            if (Arrays.equals(chunk.getPath().toArray(), column.getPath())) {
                int size = Math.toIntExact(chunk.getTotalSize());
                return new ParquetChunk(read(bytes, chunk.getStartingPos(), size), chunk);
            }
        }
        throw new IOException("column " + column.getPath()[0] + " is not in row group " + (rowGroup + 1));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
