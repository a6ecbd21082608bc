package org.regjistri.linkage.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Cells of CSV as bytes, without a text or an object for each.
final class CsvBytes {
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final int LARGEST_NUMBER = 24;
    private byte[] bytes;
    private int end;

    CsvBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    /// A cell by itself, in quotes where it needs them.
    static byte[] cell(String text) {
        var cell = new CsvBytes(16);
        cell.text(text);
        return Arrays.copyOf(cell.bytes, cell.end);
    }

    int size() {
        return end;
    }

    void separator() {
        room(1);
        bytes[end++] = ',';
    }

    void endRow() {
        bytes[end - 1] = '\n';
    }

    void raw(byte[] cell) {
        room(cell.length);
        System.arraycopy(cell, 0, bytes, end, cell.length);
        end += cell.length;
    }

    void text(String text) {
        int length = text.length();
        room(length);
        int start = end;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == ',' || c == '"' || c == '\n' || c == '\r') {
                end = start;
                unusual(text);
                return;
            }
            bytes[end++] = (byte) c;
        }
        if (length > 0 && (text.charAt(0) == ' ' || text.charAt(length - 1) == ' ')) {
            end = start;
            quoted(text);
        }
    }

    private void unusual(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        if (plain) {
            raw(text.getBytes(StandardCharsets.UTF_8));
        } else {
            quoted(text);
        }
    }

    private void quoted(String text) {
        raw(("\"" + text.replace("\"", "\"\"") + "\"").getBytes(StandardCharsets.UTF_8));
    }

    /// @param digits behind the point, at most 6; what is no number is left out
    void decimal(double value, int digits) {
        if (Double.isNaN(value) || Math.abs(value) > 1e12) {
            return;
        }
        room(LARGEST_NUMBER);
        long scaled = (long) Math.rint(Math.abs(value) * TENS[digits]);
        if (value < 0 && scaled > 0) {
            bytes[end++] = '-';
        }
        whole(scaled / TENS[digits]);
        if (digits > 0) {
            bytes[end++] = '.';
            fraction(scaled % TENS[digits], digits);
        }
    }

    private void whole(long value) {
        int length = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            length++;
        }
        fraction(value, length);
    }

    private void fraction(long value, int length) {
        long rest = value;
        for (int at = end + length - 1; at >= end; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        end += length;
    }

    private void room(int more) {
        if (bytes.length - end < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
        }
    }

    /// What was put in, which is forgotten here; to be used before anything else is put in.
    ByteBuffer taken() {
        ByteBuffer all = ByteBuffer.wrap(bytes, 0, end);
        end = 0;
        return all;
    }
}
