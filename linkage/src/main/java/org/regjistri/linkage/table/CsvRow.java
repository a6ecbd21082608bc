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
    private int[] from = new int[16];
    private int[] to = new int[16];
    private boolean[] doubled = new boolean[16];
    private int cells;
    private int openQuote;
    private String trouble = "";
    private byte[] scratch = new byte[64];

    CsvRow(byte separator) {
        this.separator = separator;
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
        cells = 0;
        int at = start;
        while (true) {
            openQuote = -1;
            if (cells == from.length) {
                widen();
            }
            int next = cell(bytes, at, end, isLast);
            if (next < 0) {
                return next;
            }
            cells++;
            if (next >= end || bytes[next] == '\n') {
                return Math.min(next + 1, end);
            }
            at = next + 1;
        }
    }

    private int cell(byte[] bytes, int start, int end, boolean isLast) {
        int at = start;
        while (at < end && isBlank(bytes[at])) {
            at++;
        }
        if (at < end && bytes[at] == '"') {
            return quoted(bytes, at, end, isLast);
        }
        from[cells] = at;
        byte wall = separator;
        while (at < end && bytes[at] != wall && bytes[at] != '\n') {
            at++;
        }
        if (at == end && !isLast) {
            return MORE;
        }
        int last = at;
        while (last > from[cells] && isBlank(bytes[last - 1])) {
            last--;
        }
        to[cells] = last;
        doubled[cells] = false;
        return at;
    }

    private boolean isBlank(byte sign) {
        return sign >= 0 && sign <= ' ' && sign != separator && sign != '\n';
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
        trimmed(bytes, quote + 1, at, twice);
        return afterQuote(bytes, at + 1, end, isLast);
    }

    private void trimmed(byte[] bytes, int start, int end, boolean twice) {
        int first = start;
        int last = end;
        while (first < last && bytes[first] >= 0 && bytes[first] <= ' ') {
            first++;
        }
        while (last > first && bytes[last - 1] >= 0 && bytes[last - 1] <= ' ') {
            last--;
        }
        from[cells] = first;
        to[cells] = last;
        doubled[cells] = twice;
    }

    private int afterQuote(byte[] bytes, int start, int end, boolean isLast) {
        int at = start;
        while (at < end && isBlank(bytes[at])) {
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

    /// Gives a cell to a sink.
    ///
    /// @param base where `bytes` stand in the file
    void give(int cell, byte[] bytes, long base, CellSink sink) {
        int first = from[cell];
        int last = to[cell];
        if (doubled[cell]) {
            int length = single(bytes, first, last);
            sink.add(scratch, 0, length, base + first);
        } else {
            sink.add(bytes, first, isMissing(bytes, first, last) ? first : last, base + first);
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
