package org.regjistri.linkage.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// Reads columns of a Parquet file, a row group for each thread at a time, below the library's front door and without
/// Hadoop (docs/adr/0021-parquet.md).
record ParquetReading(Crew crew) {
    /// A row's place, for what stood first: row groups are numbered in the upper half.
    private static final int GROUP_SHIFT = 32;

    static Header header(Path path) {
        try (ParquetFileReader file = open(path)) {
            return header(path, file);
        } catch (IOException | RuntimeException e) {
            throw problem(path, e);
        }
    }

    private static Header header(Path path, ParquetFileReader file) {
        MessageType schema = file.getFileMetaData().getSchema();
        return new Header(path, schema.getFields().stream().map(Type::getName).toList());
    }

    private static ParquetFileReader open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new InputProblem(path, "there is no such file");
        }
        ParquetReadOptions options = new ParquetReadOptions.Builder(new PlainParquetConfiguration())
                .withCodecFactory(new Decompressors())
                .build();
        return ParquetFileReader.open(new LocalInputFile(path), options);
    }

    private static InputProblem problem(Path path, Exception e) {
        return e instanceof InputProblem known
                ? known
                : new InputProblem(path, "can't be read as Parquet: " + e.getMessage());
    }

    Sheet read(Path path, List<Request> requests) {
        try (ParquetFileReader file = open(path)) {
            header(path, file).places(requests);
            CsvPiece[] pieces = new CsvPiece[file.getRowGroups().size()];
            List<List<ColumnSink>> sinks = new ArrayList<>();
            for (int i = 0; i < crew.threads(); i++) {
                sinks.add(requests.stream().map(Request::sink).toList());
            }
            crew.share(pieces.length, (worker, group) -> pieces[group] = group(path, group, worker, requests, sinks));
            return new SheetOfPieces(path, StandardCharsets.UTF_8, crew, new ParquetPlaces(path))
                    .of(requests, List.of(pieces), sinks);
        } catch (IOException | RuntimeException e) {
            throw problem(path, e);
        }
    }

    private static CsvPiece group(Path path, int group, int worker, List<Request> requests, List<List<ColumnSink>> all)
            throws IOException {
        List<ColumnSink> sinks = all.get(worker);
        try (ParquetFileReader file = open(path)) {
            MessageType schema = file.getFileMetaData().getSchema();
            List<Type> wanted = requests.stream()
                    .map(Request::column)
                    .distinct()
                    .map(schema::getType)
                    .toList();
            var part = new MessageType(schema.getName(), wanted);
            file.setRequestedSchema(part);
            var pages = file.readRowGroup(group);
            int rows = Math.toIntExact(pages.getRowCount());
            var columns = new ColumnReadStoreImpl(
                    pages,
                    new ParquetCells.Ignoring(),
                    part,
                    file.getFileMetaData().getCreatedBy());
            for (int i = 0; i < sinks.size(); i++) {
                ColumnDescriptor column = column(path, part, requests.get(i).column());
                new ParquetCells(column, columns.getColumnReader(column), sinks.get(i))
                        .read(rows, (long) group << GROUP_SHIFT);
            }
            return new CsvPiece(
                    0, 0, rows, worker, sinks.stream().map(ColumnSink::take).toList(), null);
        }
    }

    private static ColumnDescriptor column(Path path, MessageType schema, String name) {
        if (!schema.getType(name).isPrimitive() || schema.getType(name).isRepetition(Type.Repetition.REPEATED)) {
            throw new InputProblem(path, "column `" + name + "` has several values in a cell; that is not read");
        }
        return schema.getColumnDescription(new String[] {name});
    }

    /// Rows have numbers, not lines.
    private record ParquetPlaces(Path path) implements SheetOfPieces.Places {
        @Override
        public InputProblem problem(long at, boolean hasColumn, String message) {
            long group = at >>> GROUP_SHIFT;
            return new InputProblem(path, "row group " + (group + 1) + ", row " + ((int) at + 1) + ": " + message);
        }

        @Override
        public long line(int row) {
            return row + 1L;
        }
    }
}
