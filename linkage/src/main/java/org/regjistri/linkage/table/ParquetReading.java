package org.regjistri.linkage.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
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
            long rows = file.rowGroups().stream()
                    .mapToLong(BlockMetaData::getRowCount)
                    .sum();
            var sheet = new SheetOfPieces(
                    path, StandardCharsets.UTF_8, requests, new WholeColumn.Room(Math.toIntExact(rows)));
            var workers = new AtomicInteger();
            ThreadLocal<Worker> own =
                    ThreadLocal.withInitial(() -> new Worker(file, workers.getAndIncrement(), requests));
            try {
                crew.inOrder(file.rowGroups().size(), group -> own.get().read(group), sheet::add);
            } finally {
                own.remove();
            }
            return sheet.whole(new ParquetPlaces(path));
        } catch (IOException | RuntimeException e) {
            throw problem(path, e);
        }
    }

    /// Reads row groups, one after another, in one thread.
    private record Worker(ParquetFile file, int number, List<Request> requests, List<ColumnSink> sinks) {
        Worker(ParquetFile file, int number, List<Request> requests) {
            this(
                    file,
                    number,
                    requests,
                    requests.stream()
                            .map(request -> request.sink(StandardCharsets.UTF_8))
                            .toList());
        }

        CsvPiece read(int group) {
            int rows = Math.toIntExact(file.rowGroups().get(group).getRowCount());
            try {
                for (int i = 0; i < sinks.size(); i++) {
                    read(group, rows, column(file, requests.get(i).column()), sinks.get(i));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            List<PieceColumn> columns = sinks.stream().map(ColumnSink::take).toList();
            return new CsvPiece(0, 0, rows, number, columns, null);
        }

        private void read(int group, int rows, ColumnDescriptor column, ColumnSink sink) throws IOException {
            var store = new ColumnReadStoreImpl(
                    new OneColumn(file.chunk(group, column), rows),
                    new ParquetCells.Ignoring(),
                    file.schema(),
                    file.end().getFileMetaData().getCreatedBy());
            new ParquetCells(column, store.getColumnReader(column), sink).read(rows, (long) group << GROUP_SHIFT);
        }
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
