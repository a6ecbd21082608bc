package org.regjistri.linkage.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            var places = new CsvPlaces(path, charset);
            int count = Math.toIntExact((file.size() - file.body() + pieceSize - 1) / pieceSize);
            CsvPiece[] pieces = new CsvPiece[count];
            List<CsvWorker> workers = workers(file, requests, crew.threads());
            guess(file, workers, pieces);
            if (!fit(pieces, file.body())) {
                workers = workers(file, requests, crew.threads());
                readPieces(file, workers, pieces);
            }
            if (!fit(pieces, file.body())) {
                workers = workers(file, requests, 1);
                readInOrder(file, workers.getFirst(), pieces);
            }
            for (CsvPiece piece : pieces) {
                if (piece.trouble() != null) {
                    throw places.problem(piece.trouble());
                }
            }
            return new SheetOfPieces(path, charset, crew, places)
                    .of(
                            requests,
                            List.of(pieces),
                            workers.stream().map(CsvWorker::sinks).toList());
        } catch (IOException e) {
            throw new InputProblem(path, "can't be read: " + e.getMessage());
        }
    }

    private static List<CsvWorker> workers(CsvFile file, List<Request> requests, int threads) {
        List<CsvWorker> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(new CsvWorker(file, i, requests));
        }
        return workers;
    }

    private void guess(CsvFile file, List<CsvWorker> workers, CsvPiece[] pieces) {
        crew.share(pieces.length, (worker, i) -> {
            CsvWorker reader = workers.get(worker);
            pieces[i] = i == 0 ? reader.readFrom(file.body(), to(file, i)) : reader.guess(from(file, i), to(file, i));
        });
    }

    private void readPieces(CsvFile file, List<CsvWorker> workers, CsvPiece[] pieces) {
        long[] quotes = new long[pieces.length];
        crew.share(pieces.length, (worker, i) -> quotes[i] = workers.get(worker).quotes(from(file, i), to(file, i)));
        boolean[] quoted = new boolean[pieces.length];
        for (int i = 1; i < pieces.length; i++) {
            quoted[i] = quoted[i - 1] ^ ((quotes[i - 1] & 1) == 1);
        }
        crew.share(pieces.length, (worker, i) -> {
            CsvWorker reader = workers.get(worker);
            pieces[i] = i == 0
                    ? reader.readFrom(file.body(), to(file, i))
                    : reader.read(from(file, i), to(file, i), quoted[i]);
        });
    }

    private void readInOrder(CsvFile file, CsvWorker worker, CsvPiece[] pieces) throws IOException {
        long start = file.body();
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = worker.readFrom(Math.min(start, file.size()), to(file, i));
            start = pieces[i].end();
        }
    }

    private long from(CsvFile file, int piece) {
        return file.body() + (long) piece * pieceSize;
    }

    private long to(CsvFile file, int piece) {
        return Math.min(file.size(), from(file, piece + 1));
    }

    /// Whether each piece begins where the one before ended, up to the first that can't be read.
    private static boolean fit(CsvPiece[] pieces, long body) {
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
