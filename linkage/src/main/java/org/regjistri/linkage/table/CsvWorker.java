package org.regjistri.linkage.table;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads pieces of a CSV file, one after another, in one thread.
final class CsvWorker {
    private static final int TAIL = 1 << 16;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long QUOTES = 0x2222222222222222L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private final CsvFile file;
    private final int worker;
    private final int[] places;
    private final List<ColumnSink> sinks;
    private final CsvRow row;
    private byte[] bytes = new byte[0];

    /// Where `bytes` begin in the file, and how many there are.
    private long base;

    private int length;

    CsvWorker(CsvFile file, int worker, List<Request> requests) {
        this.file = file;
        this.worker = worker;
        this.places = file.header().places(requests);
        this.sinks = requests.stream().map(Request::sink).toList();
        this.row = new CsvRow(file.separator());
    }

    List<ColumnSink> sinks() {
        return sinks;
    }

    /// Quotes from `from` to `to`, eight signs at a time.
    long quotes(long from, long to) throws IOException {
        load(from, (int) (to - from));
        long quotes = 0;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            long others = (long) LONGS.get(bytes, at) ^ QUOTES;
            quotes += Long.BYTES - Long.bitCount((((others & LOW_BITS) + LOW_BITS) | others) & ~LOW_BITS);
        }
        for (; at < length; at++) {
            quotes += bytes[at] == '"' ? 1 : 0;
        }
        return quotes;
    }

    /// The rows that begin from `from` to `to - 1`.
    ///
    /// @param isWithinQuotes whether the sign before `from` stands within quotes
    CsvPiece read(long from, long to, boolean isWithinQuotes) throws IOException {
        long before = from - 1;
        load(before, (int) Math.min(to - before + TAIL, file.size() - before));
        boolean quoted = isWithinQuotes;
        int at = 0;
        int last = (int) (to - base) - 1;
        while (at < last && (quoted || bytes[at] != '\n')) {
            at++;
            quoted ^= bytes[at] == '"';
        }
        if (at == last) {
            return piece(to, to, 0, null);
        }
        return rows(base + at + 1, to);
    }

    /// The rows from `start`, where one begins, to the last one that begins before `to`.
    CsvPiece readFrom(long start, long to) throws IOException {
        load(start, (int) Math.min(to - start + TAIL, file.size() - start));
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
        for (int i = 0; i < places.length; i++) {
            row.give(places[i], bytes, base, sinks.get(i));
        }
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
        List<PieceColumn> columns = sinks.stream().map(ColumnSink::take).toList();
        return new CsvPiece(start, end, rows, worker, columns, why);
    }

    private void load(long from, int size) throws IOException {
        if (bytes.length < size) {
            bytes = new byte[size + TAIL];
        }
        file.read(bytes, 0, size, from);
        base = from;
        length = size;
    }
}
