package org.regjistri.linkage.table;

import java.util.Arrays;

/// Finds the cells of a row: RFC 4180, with blanks around cells left away. A quote within a cell
/// that doesn't begin with one is a sign like any other.
final class CsvRow {
    /// The row goes on behind the bytes at hand.
    static final int MORE = -1;

    /// The row can't be read: [#trouble] and [#troubleAt].
    static final int BAD = -2;

    private final byte separator;
    private final CsvMarks marks;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private boolean[] doubled = new boolean[16];
    private boolean hasDoubled;
    private int cells;
    private int openQuote;
    private String trouble = "";
    private byte[] scratch = new byte[64];

    CsvRow(byte separator) {
        this.separator = separator;
        this.marks = new CsvMarks(separator);
    }

    int cells() {
        return cells;
    }

    String trouble() {
        return trouble;
    }

    int troubleAt() {
        return openQuote;
    }

    /// Whether the row that was given up with [#MORE] was within quotes.
    boolean isInQuotes() {
        return openQuote >= 0;
    }

    /// @param end how many bytes there are
    /// @param isLast whether the file ends there
    /// @return where the next row begins, or [#MORE] or [#BAD]
    int scan(byte[] bytes, int start, int end, boolean isLast) {
        begin();
        int cell = start;
        int at = start;
        while (at < end) {
            long found = marks.in(bytes, at, end);
            while (found != 0) {
                int place = at + (Long.numberOfTrailingZeros(found) >>> 3);
                found &= found - 1;
                if (bytes[place] != '"') {
                    add(cell, place);
                    if (bytes[place] == '\n') {
                        return place + 1;
                    }
                    cell = place + 1;
                } else if (isBlank(bytes, cell, place)) {
                    int next = quoted(bytes, place, end, isLast);
                    if (next < 0 || next == end || bytes[next] == '\n') {
                        return next < 0 ? next : Math.min(next + 1, end);
                    }
                    cell = next + 1;
                    at = cell - Long.BYTES;
                    found = 0;
                }
            }
            at += Long.BYTES;
        }
        if (!isLast) {
            return MORE;
        }
        add(cell, end);
        return end;
    }

    private void begin() {
        cells = 0;
        openQuote = -1;
        if (hasDoubled) {
            Arrays.fill(doubled, false);
            hasDoubled = false;
        }
    }

    /// A cell with the blanks around it, which are left away when it is asked for.
    private void add(int start, int end) {
        if (cells == from.length) {
            widen();
        }
        from[cells] = start;
        to[cells] = end;
        cells++;
    }

    private static boolean isBlank(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!isBlank(bytes[at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte sign) {
        return sign >= 0 && sign <= ' ';
    }

    private int quoted(byte[] bytes, int quote, int end, boolean isLast) {
        openQuote = quote;
        boolean twice = false;
        int at = quote + 1;
        while (true) {
            while (at < end && bytes[at] != '"') {
                at++;
            }
            if (at + 1 >= end && !isLast) {
                return MORE;
            }
            if (at >= end) {
                trouble = "a quote is opened here and never closed";
                return BAD;
            }
            if (at + 1 >= end || bytes[at + 1] != '"') {
                break;
            }
            twice = true;
            at += 2;
        }
        int next = afterQuote(bytes, at + 1, end, isLast);
        if (next >= 0) {
            add(quote + 1, at);
            doubled[cells - 1] = twice;
            hasDoubled |= twice;
            openQuote = -1;
        }
        return next;
    }

    private int afterQuote(byte[] bytes, int start, int end, boolean isLast) {
        int at = start;
        while (at < end && isBlank(bytes[at]) && bytes[at] != separator && bytes[at] != '\n') {
            at++;
        }
        if (at == end) {
            return isLast ? at : MORE;
        }
        if (bytes[at] == separator || bytes[at] == '\n') {
            return at;
        }
        trouble = "the quote that is opened here closes before the cell ends; a quote within quotes is written twice";
        return BAD;
    }

    /// Whether a cell has quotes that are written twice: then it is no range of the bytes.
    boolean hasDoubled() {
        return hasDoubled;
    }

    /// Where a cell stands in the bytes, blanks around it left away; [#from] and [#to] tell.
    long bounds(int cell, byte[] bytes) {
        int first = from[cell];
        int last = to[cell];
        while (first < last && isBlank(bytes[first])) {
            first++;
        }
        while (last > first && isBlank(bytes[last - 1])) {
            last--;
        }
        return ((long) first << Integer.SIZE) | (isMissing(bytes, first, last) ? first : last);
    }

    static int from(long bounds) {
        return (int) (bounds >>> Integer.SIZE);
    }

    static int to(long bounds) {
        return (int) bounds;
    }

    /// Gives a cell to a sink.
    ///
    /// @param base where `bytes` stand in the file
    void give(int cell, byte[] bytes, long base, CellSink sink) {
        long bounds = bounds(cell, bytes);
        int first = from(bounds);
        int last = to(bounds);
        if (doubled[cell]) {
            int length = single(bytes, first, last);
            sink.add(scratch, 0, length, base + first);
        } else {
            sink.add(bytes, first, last, base + first);
        }
    }

    static boolean isMissing(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 2) {
            return bytes[from] == 'N' && bytes[from + 1] == 'A';
        }
        return length == 4
                && (bytes[from] | 0x20) == 'n'
                && (isWord(bytes, from, "null") || isWord(bytes, from, "NULL"));
    }

    private static boolean isWord(byte[] bytes, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int single(byte[] bytes, int first, int last) {
        if (scratch.length < last - first) {
            scratch = new byte[(last - first) * 2];
        }
        int length = 0;
        for (int i = first; i < last; i++) {
            scratch[length++] = bytes[i];
            if (bytes[i] == '"') {
                i++;
            }
        }
        return length;
    }

    private void widen() {
        from = Arrays.copyOf(from, cells * 2);
        to = Arrays.copyOf(to, cells * 2);
        doubled = Arrays.copyOf(doubled, cells * 2);
    }
}
