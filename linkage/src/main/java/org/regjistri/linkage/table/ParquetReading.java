package org.regjistri.linkage.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.regjistri.linkage.threads.Crew;

/// Reads columns of a Parquet file, a row group for each thread at a time, below the library's
/// front door and without Hadoop (docs/adr/0021-parquet.md).
record ParquetReading(Crew crew) {
    /// A row's place, for what stood first: row groups are numbered in the upper half.
    private static final int GROUP_SHIFT = 32;

    static Header header(Path path) {
        try (ParquetFile file = ParquetFile.open(path)) {
            return file.header();
        } catch (IOException | RuntimeException e) {
            throw problem(path, e);
        }
    }

    private static InputProblem problem(Path path, Exception e) {
        return e instanceof InputProblem known
                ? known
                : new InputProblem(path, "can't be read as Parquet: " + e.getMessage());
    }

    Sheet read(Path path, List<Request> requests) {
        try (ParquetFile file = ParquetFile.open(path)) {
            file.header().places(requests);
            CsvPiece[] pieces = new CsvPiece[file.rowGroups().size()];
            List<List<ColumnSink>> sinks = new ArrayList<>();
            for (int i = 0; i < crew.threads(); i++) {
                sinks.add(requests.stream().map(Request::sink).toList());
            }
            crew.share(
                    pieces.length,
                    (worker, group) -> pieces[group] = group(file, group, worker, requests, sinks.get(worker)));
            return new SheetOfPieces(path, StandardCharsets.UTF_8, crew, new ParquetPlaces(path))
                    .of(requests, List.of(pieces), sinks);
        } catch (IOException | RuntimeException e) {
            throw problem(path, e);
        }
    }

    private static CsvPiece group(
            ParquetFile file, int group, int worker, List<Request> requests, List<ColumnSink> sinks)
            throws IOException {
        int rows = Math.toIntExact(file.rowGroups().get(group).getRowCount());
        for (int i = 0; i < sinks.size(); i++) {
            ColumnDescriptor column = column(file, requests.get(i).column());
            var store = new ColumnReadStoreImpl(
                    new OneColumn(file.chunk(group, column), rows),
                    new ParquetCells.Ignoring(),
                    file.schema(),
                    file.end().getFileMetaData().getCreatedBy());
            new ParquetCells(column, store.getColumnReader(column), sinks.get(i))
                    .read(rows, (long) group << GROUP_SHIFT);
        }
        List<PieceColumn> columns = sinks.stream().map(ColumnSink::take).toList();
        return new CsvPiece(0, 0, rows, worker, columns, null);
    }

    private record OneColumn(PageReader pages, int rows) implements PageReadStore {
        @Override
        public PageReader getPageReader(ColumnDescriptor column) {
            return pages;
        }

        @Override
        public long getRowCount() {
            return rows;
        }
    }

    private static ColumnDescriptor column(ParquetFile file, String name) {
        MessageType schema = file.schema();
        if (!schema.getType(name).isPrimitive() || schema.getType(name).isRepetition(Type.Repetition.REPEATED)) {
            throw new InputProblem(file.path(), "column `" + name + "` has several values in a cell; that is not read");
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
