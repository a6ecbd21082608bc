package org.regjistri.linkage.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads pieces of a CSV file, one after another, in one thread.
final class CsvWorker {
    private static final int TAIL = 1 << 16;
    private static final int ROWS = 1 << 8;
    private final CsvFile file;
    private final int worker;
    private final int[] places;
    private final List<ColumnSink> sinks;
    private final CsvRow row;
    private byte[] bytes = new byte[0];

    /// For each column, where the cells of rows stand in `bytes` that have not been given yet.
    private final long[][] cells;

    private int waiting;

    /// Where `bytes` begin in the file, and how many there are.
    private long base;

    private int length;

    CsvWorker(CsvFile file, int worker, List<Request> requests) {
        this.file = file;
        this.worker = worker;
        this.places = file.header().places(requests);
        this.sinks =
                requests.stream().map(request -> request.sink(file.charset())).toList();
        this.cells = new long[places.length][ROWS];
        this.row = new CsvRow(file.separator());
    }

    /// Quotes from `from` to `to - 1`.
    long quotes(long from, long to) throws IOException {
        load(from, (int) (to - from));
        return CsvMarks.quotes(bytes, length);
    }

    /// The rows that begin from `from` to `to - 1`.
    ///
    /// @param isWithinQuotes whether the sign before `from` stands within quotes
    CsvPiece read(long from, long to, boolean isWithinQuotes) throws IOException {
        loadWithTail(from - 1, to);
        boolean quoted = isWithinQuotes;
        int at = 0;
        int last = (int) (to - base) - 1;
        while (at < last && (quoted || bytes[at] != '\n')) {
            at++;
            quoted ^= bytes[at] == '"';
        }
        return rowsBehind(at, to);
    }

    /// The rows that begin from `from` to `to - 1` if every line that ends there ends a row, which
    /// shows by how they fit to those of the piece before.
    CsvPiece guess(long from, long to) throws IOException {
        loadWithTail(from - 1, to);
        int at = 0;
        int last = (int) (to - base) - 1;
        while (at < last && bytes[at] != '\n') {
            at++;
        }
        return rowsBehind(at, to);
    }

    private void loadWithTail(long from, long to) throws IOException {
        load(from, (int) Math.min(to - from + TAIL, file.size() - from));
    }

    /// @param lineEnd place in `bytes`
    private CsvPiece rowsBehind(int lineEnd, long to) throws IOException {
        long start = base + lineEnd + 1;
        return start == to ? piece(to, to, 0, null) : rows(start, to);
    }

    /// The rows from `start`, where one begins, to the last one that begins before `to`.
    CsvPiece readFrom(long start, long to) throws IOException {
        loadWithTail(start, to);
        return rows(start, to);
    }

    /// Where a row of the file begins.
    long startOf(int wanted) throws IOException {
        long at = file.body();
        load(at, (int) Math.min(TAIL, file.size() - at));
        for (int rows = 0; ; ) {
            int here = (int) (at - base);
            int next = row.scan(bytes, here, length, base + length == file.size());
            if (next == CsvRow.MORE) {
                load(at, (int) Math.min(Math.max(2L * (length - here), TAIL), file.size() - at));
                continue;
            }
            boolean counts = row.cells() == file.header().names().size() && (row.cells() > 1 || !isEmpty(here, next));
            if (counts && rows++ == wanted) {
                return at;
            }
            at = base + next;
        }
    }

    private CsvPiece rows(long start, long to) throws IOException {
        int rows = 0;
        long at = start;
        while (at < to) {
            int here = (int) (at - base);
            int next = row.scan(bytes, here, length, base + length == file.size());
            if (next == CsvRow.MORE) {
                if (length - here > CsvFile.ROW_MAX) {
                    return piece(start, at, rows, tooLong(at));
                }
                load(at, (int) Math.min(Math.max(2L * (length - here), TAIL), file.size() - at));
                continue;
            }
            if (next == CsvRow.BAD) {
                return piece(start, at, rows, new CsvPiece.Trouble(base + row.troubleAt(), true, row.trouble()));
            }
            if (row.cells() != file.header().names().size()) {
                if (!isEmpty(here, next)) {
                    return piece(start, at, rows, wrongWidth(at));
                }
            } else if (row.cells() > 1 || !isEmpty(here, next)) {
                give();
                rows++;
            }
            at = base + next;
        }
        return piece(start, at, rows, null);
    }

    private void give() {
        if (row.hasDoubled()) {
            giveWaiting();
            for (int i = 0; i < places.length; i++) {
                row.give(places[i], bytes, base, sinks.get(i));
            }
            return;
        }
        for (int i = 0; i < places.length; i++) {
            cells[i][waiting] = row.bounds(places[i], bytes);
        }
        if (++waiting == ROWS) {
            giveWaiting();
        }
    }

    private void giveWaiting() {
        for (int i = 0; i < places.length; i++) {
            sinks.get(i).addAll(bytes, cells[i], waiting, base);
        }
        waiting = 0;
    }

    /// Empty lines are no rows.
    private boolean isEmpty(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private CsvPiece.Trouble tooLong(long at) {
        return row.isInQuotes()
                ? new CsvPiece.Trouble(base + row.troubleAt(), true, "a quote is opened here and never closed")
                : new CsvPiece.Trouble(at, false, "the row is longer than " + (CsvFile.ROW_MAX >> 20) + " MiB");
    }

    private CsvPiece.Trouble wrongWidth(long at) {
        return new CsvPiece.Trouble(
                at,
                false,
                "the row has " + row.cells() + (row.cells() == 1 ? " cell" : " cells") + ", the header has "
                        + file.header().names().size());
    }

    private CsvPiece piece(long start, long end, int rows, CsvPiece.@Nullable Trouble why) {
        giveWaiting();
        List<PieceColumn> columns = sinks.stream().map(ColumnSink::take).toList();
        return new CsvPiece(start, end, rows, worker, columns, why);
    }

    private void load(long from, int size) throws IOException {
        giveWaiting();
        if (bytes.length < size) {
            bytes = new byte[size + TAIL];
        }
        file.read(bytes, 0, size, from);
        base = from;
        length = size;
    }
}
