package org.regjistri.operations.country;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Sha256;
import org.regjistri.operations.CountryProblem;

/// Reads a file of RFC 4180 row by row: UTF-8, the first line names the columns, nothing between
/// two commas is nothing.
///
/// What is wrong with a row is told by file and line, never by quoting it.
final class CsvRows implements AutoCloseable {
    private static final int END = -1;
    private final String name;
    private final DigestInputStream bytes;
    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder value = new StringBuilder();
    private final List<String> columns;
    private final List<@Nullable String> values = new ArrayList<>();
    private int position;
    private int limit;
    private long line = 1;
    private long rowLine;

    private CsvRows(String name, InputStream file) {
        this.name = name;
        this.bytes = new DigestInputStream(new BufferedInputStream(file), Sha256.fresh());
        this.reader = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.columns = next() ? values.stream().map(String::valueOf).toList() : List.of();
    }

    /// @throws CountryProblem where there is no such file
    static CsvRows open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CountryProblem("There is no file " + file + ".");
        }
        try {
            return of("register/" + file.getFileName(), Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param name of the file, as it is told where something is wrong
    static CsvRows of(String name, InputStream file) {
        return new CsvRows(name, file);
    }

    /// Where a column stands.
    int column(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new CountryProblem("The file " + name + " has no column " + column + ".");
        }
        return at;
    }

    /// Goes to the next row; false at the end.
    boolean next() {
        values.clear();
        rowLine = line;
        try {
            int sign = read();
            if (sign == END) {
                return false;
            }
            while (sign != '\n') {
                sign = field(sign);
            }
        } catch (CharacterCodingException e) {
            throw new CountryProblem("The file " + name + " is not UTF-8, near line " + line + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (columns != null && values.size() != columns.size()) {
            throw wrong("has " + values.size() + " values instead of " + columns.size());
        }
        return true;
    }

    /// Null where nothing stands there.
    @Nullable
    String optional(int column) {
        return values.get(column);
    }

    String text(int column) {
        String text = values.get(column);
        if (text == null) {
            throw new IllegalArgumentException("Nothing where something must stand");
        }
        return text;
    }

    /// 0 where nothing stands there.
    int number(int column) {
        String text = values.get(column);
        return text == null ? 0 : Integer.parseInt(text);
    }

    /// What is wrong with the row, for an operator.
    ///
    /// @param what without any of its values. Example: `has two births`
    CountryProblem wrong(String what) {
        return new CountryProblem("Line " + rowLine + " of " + name + " " + what + ".");
    }

    /// SHA-256 of what was read, all of it after the last row.
    String digest() {
        return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }

    /// @return the sign after the value; a line feed where the row ends
    private int field(int first) throws IOException {
        value.setLength(0);
        int sign = first;
        boolean quoted = sign == '"';
        if (quoted) {
            sign = quoted();
        } else {
            while (sign != ',' && sign != '\n' && sign != END) {
                if (sign == '"') {
                    throw wrong("has a quotation mark inside of a value");
                }
                value.append((char) sign);
                sign = read();
            }
        }
        values.add(value.isEmpty() && !quoted ? null : value.toString());
        if (sign == ',') {
            int after = read();
            if (after == '\n' || after == END) {
                values.add(null);
                return '\n';
            }
            return after;
        }
        return '\n';
    }

    private int quoted() throws IOException {
        for (int sign = read(); ; sign = read()) {
            if (sign == END) {
                throw wrong("has a quotation mark that is not closed");
            }
            if (sign == '"') {
                int after = read();
                if (after == ',' || after == '\n' || after == END) {
                    return after;
                }
                if (after != '"') {
                    throw wrong("goes on after a closing quotation mark");
                }
            }
            value.append((char) sign);
        }
    }

    private int read() throws IOException {
        if (position == limit) {
            limit = reader.read(buffer);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return END;
            }
        }
        char sign = buffer[position++];
        if (sign == '\n') {
            line++;
        }
        return sign;
    }

    @Override
    public void close() {
        try (InputStream _ = bytes) {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
