package org.regjistri.linkage.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.regjistri.linkage.threads.Crew;

/// Reads columns of a CSV file with all threads. The file is cut into pieces. A row of a piece is
/// taken to begin behind the first end of a line; where one of those was within quotes, it shows by
/// pieces that don't fit together. Then where the first row of a piece begins follows from the
/// number of quotes before it. A file whose quotes don't come in pairs is told by pieces that still
/// don't fit, and is read once more from the beginning, by one thread.
final class CsvReader {
    static final int PIECE = 4 << 20;
    private final Crew crew;
    private final int pieceSize;

    /// @param pieceSize bytes of a piece
    CsvReader(Crew crew, int pieceSize) {
        this.crew = crew;
        this.pieceSize = pieceSize;
    }

    Sheet read(Path path, Charset charset, List<Request> requests) {
        try (var file = CsvFile.open(path, charset)) {
            file.header().places(requests);
            int count = Math.toIntExact((file.size() - file.body() + pieceSize - 1) / pieceSize);
            var room = new WholeColumn.Room(file.expectedRows());
            Supplier<SheetOfPieces> empty = () -> new SheetOfPieces(path, charset, requests, room);
            SheetOfPieces sheet = guess(file, requests, count, empty.get());
            if (!fit(sheet.pieces(), file.body())) {
                sheet = readPieces(file, requests, count, empty.get());
            }
            if (!fit(sheet.pieces(), file.body())) {
                sheet = readInOrder(file, requests, count, empty.get());
            }
            var places = new CsvPlaces(path, charset);
            for (CsvPiece piece : sheet.pieces()) {
                if (piece.trouble() != null) {
                    throw places.problem(piece.trouble());
                }
            }
            return sheet.whole(places);
        } catch (IOException e) {
            throw new InputProblem(path, "can't be read: " + e.getMessage());
        }
    }

    private SheetOfPieces guess(CsvFile file, List<Request> requests, int count, SheetOfPieces sheet) {
        return each(
                file,
                requests,
                count,
                sheet,
                (worker, i) ->
                        i == 0 ? worker.readFrom(file.body(), to(file, i)) : worker.guess(from(file, i), to(file, i)));
    }

    private SheetOfPieces readPieces(CsvFile file, List<Request> requests, int count, SheetOfPieces sheet) {
        long[] quotes = new long[count];
        List<CsvWorker> counting = IntStream.range(0, crew.threads())
                .mapToObj(worker -> new CsvWorker(file, worker, List.of()))
                .toList();
        crew.share(count, (worker, i) -> quotes[i] = counting.get(worker).quotes(from(file, i), to(file, i)));
        boolean[] quoted = new boolean[count];
        for (int i = 1; i < count; i++) {
            quoted[i] = quoted[i - 1] ^ ((quotes[i - 1] & 1) == 1);
        }
        return each(
                file,
                requests,
                count,
                sheet,
                (worker, i) -> i == 0
                        ? worker.readFrom(file.body(), to(file, i))
                        : worker.read(from(file, i), to(file, i), quoted[i]));
    }

    private SheetOfPieces readInOrder(CsvFile file, List<Request> requests, int count, SheetOfPieces sheet)
            throws IOException {
        var worker = new CsvWorker(file, 0, requests);
        long start = file.body();
        for (int i = 0; i < count; i++) {
            CsvPiece piece = worker.readFrom(Math.min(start, file.size()), to(file, i));
            sheet.add(piece);
            start = piece.end();
        }
        return sheet;
    }

    @FunctionalInterface
    private interface Reading {
        CsvPiece piece(CsvWorker worker, int piece) throws IOException;
    }

    /// Each thread has a worker of its own, whose pieces come in their order.
    private SheetOfPieces each(CsvFile file, List<Request> requests, int count, SheetOfPieces sheet, Reading reading) {
        var workers = new AtomicInteger();
        ThreadLocal<CsvWorker> own =
                ThreadLocal.withInitial(() -> new CsvWorker(file, workers.getAndIncrement(), requests));
        try {
            crew.inOrder(
                    count,
                    i -> {
                        try {
                            return reading.piece(own.get(), i);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    sheet::add);
        } finally {
            own.remove();
        }
        return sheet;
    }

    private long from(CsvFile file, int piece) {
        return file.body() + (long) piece * pieceSize;
    }

    private long to(CsvFile file, int piece) {
        return Math.min(file.size(), from(file, piece + 1));
    }

    /// Whether each piece begins where the one before ended, up to the first that can't be read.
    private static boolean fit(List<CsvPiece> pieces, long body) {
        long end = body;
        for (CsvPiece piece : pieces) {
            if (piece.rows() == 0 && piece.trouble() == null && piece.start() == piece.end() && piece.start() <= end) {
                continue;
            }
            if (piece.start() != end) {
                return false;
            }
            if (piece.trouble() != null) {
                return true;
            }
            end = piece.end();
        }
        return true;
    }
}
