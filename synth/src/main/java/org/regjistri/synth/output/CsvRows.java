package org.regjistri.synth.output;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;

/// Rows as CSV: RFC 4180 with LF, UTF-8, quotes only where needed, nothing between the commas for what is absent.
final class CsvRows {
    private static final int LARGEST_CELL_BESIDE_TEXT = 11;
    private byte[] bytes;
    private int end;

    private CsvRows(int capacity) {
        this.bytes = new byte[capacity];
    }

    static ByteBuffer of(Chunk chunk) {
        int columns = chunk.table().columns().size();
        var rows = new CsvRows(64 + chunk.rows() * columns * 8);
        for (int row = 0; row < chunk.rows(); row++) {
            rows.add(chunk, row, columns);
        }
        return rows.written();
    }

    static ByteBuffer header(Table table) {
        var rows = new CsvRows(1024);
        for (Column column : table.columns()) {
            rows.text(column.name());
            rows.plain(',');
        }
        rows.endRow();
        return rows.written();
    }

    private void add(Chunk chunk, int row, int columns) {
        for (int column = 0; column < columns; column++) {
            Column.Type type = chunk.table().columns().get(column).type();
            if (type == Column.Type.TEXT) {
                String text = chunk.text(column, row);
                if (text != null) {
                    text(text);
                }
            } else if (chunk.number(column, row) != Chunk.ABSENT) {
                room(LARGEST_CELL_BESIDE_TEXT);
                number(type, chunk.number(column, row));
            }
            plain(',');
        }
        endRow();
    }

    private void endRow() {
        bytes[end - 1] = '\n';
    }

    private void number(Column.Type type, int value) {
        if (type == Column.Type.DAY) {
            day(value);
        } else if (value < 0) {
            bytes[end++] = '-';
            digits(-value, 1);
        } else {
            digits(value, 1);
        }
    }

    private void day(int value) {
        LocalDate day = LocalDate.ofEpochDay(value);
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw new IllegalArgumentException("No day that CSV can tell: " + day);
        }
        digits(day.getYear(), 4);
        bytes[end++] = '-';
        digits(day.getMonthValue(), 2);
        bytes[end++] = '-';
        digits(day.getDayOfMonth(), 2);
    }

    private void digits(int value, int least) {
        int length = 1;
        for (int rest = value; rest >= 10; rest /= 10) {
            length++;
        }
        length = Math.max(length, least);
        int rest = value;
        for (int at = end + length - 1; at >= end; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        end += length;
    }

    private void text(String text) {
        room(text.length() * 4);
        int start = end;
        if (!letters(text)) {
            end = start;
            String doubled = text.replace("\"", "\"\"");
            room(2 + doubled.length() * 4);
            bytes[end++] = '"';
            letters(doubled);
            bytes[end++] = '"';
        }
    }

    /// @return whether the text can stand without quotes
    private boolean letters(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
                bytes[end++] = (byte) c;
            } else if (c < 0x800) {
                bytes[end++] = (byte) (0xC0 | (c >> 6));
                bytes[end++] = (byte) (0x80 | (c & 0x3F));
            } else {
                i += beyond(text, i);
            }
        }
        return plain;
    }

    /// @return how many more chars were taken: 1 after a surrogate pair
    private int beyond(String text, int at) {
        int point = text.codePointAt(at);
        if (Character.isSupplementaryCodePoint(point)) {
            bytes[end++] = (byte) (0xF0 | (point >> 18));
            bytes[end++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        } else if (Character.isSurrogate((char) point)) {
            throw new IllegalArgumentException("Half a character");
        } else {
            bytes[end++] = (byte) (0xE0 | (point >> 12));
        }
        bytes[end++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[end++] = (byte) (0x80 | (point & 0x3F));
        return Character.charCount(point) - 1;
    }

    private void plain(char c) {
        room(1);
        bytes[end++] = (byte) c;
    }

    private void room(int more) {
        if (bytes.length - end < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
        }
    }

    private ByteBuffer written() {
        return ByteBuffer.wrap(bytes, 0, end);
    }
}
