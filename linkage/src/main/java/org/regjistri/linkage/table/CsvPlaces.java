package org.regjistri.linkage.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Lines and columns of a CSV file, counted anew when somebody asks.
record CsvPlaces(Path path, Charset charset) implements SheetOfPieces.Places {
    InputProblem problem(CsvPiece.Trouble trouble) {
        return problem(trouble.at(), trouble.hasColumn(), trouble.message());
    }

    @Override
    public InputProblem problem(long at, boolean hasColumn, String message) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 20)) {
            long line = 1;
            long lineStart = 0;
            for (long i = 0; i < at; i++) {
                if (in.read() == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
            return new InputProblem(path, line, hasColumn ? column(lineStart, at) : 0, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Signs, not bytes, as editors count them.
    private long column(long lineStart, long at) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(lineStart);
            String before = new String(in.readNBytes((int) (at - lineStart)), charset);
            int mark = before.startsWith("\uFEFF") ? 1 : 0;
            return before.codePointCount(0, before.length()) + 1L - mark;
        }
    }

    @Override
    public long line(int row) {
        try (var file = CsvFile.open(path, charset)) {
            var worker = new CsvWorker(file, 0, List.of());
            return problem(worker.startOf(row), false, "").line();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
