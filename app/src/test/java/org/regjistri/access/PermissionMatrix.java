package org.regjistri.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The reviewed table `permission-matrix.csv`: what each role is to get from each route, at its own office and at
/// another.
record PermissionMatrix(Map<String, Row> rows) {

    enum Expected {
        /// It is done, or shown.
        ALLOW,
        /// 403, a line among the denials, and nothing else changes. 404 where it must not be told that the thing is
        /// there: the line is written all the same.
        DENY,
        /// 404, as where nothing is, a line among the denials, and nothing else changes.
        ABSENT,
        /// To the sign-in, or 401; nothing changes.
        SIGN_IN,
        /// Whoever asks gets the same; whether it succeeds depends on what was sent.
        OPEN
    }

    record Cell(Expected own, Expected other) {}

    record Row(Expected anonymous, Map<Role, Cell> roles) {}

    static PermissionMatrix read() {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String line : lines()) {
            List<String> columns =
                    Arrays.stream(line.split(";", -1)).map(String::strip).toList();
            if (columns.size() != 2 + Role.values().length) {
                throw new IllegalStateException("Wrong number of columns: " + line);
            }
            Map<Role, Cell> roles = new EnumMap<>(Role.class);
            Iterator<String> cells = columns.listIterator(2);
            for (Role role : Role.values()) {
                roles.put(role, cell(cells.next()));
            }
            if (rows.put(columns.getFirst(), new Row(expected(columns.get(1)), roles)) != null) {
                throw new IllegalStateException("Twice: " + columns.getFirst());
            }
        }
        return new PermissionMatrix(rows);
    }

    private static List<String> lines() {
        try (var file = PermissionMatrix.class.getResourceAsStream("/permission-matrix.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Own and other with a slash between them; one word where both are the same.
    private static Cell cell(String text) {
        String[] both = text.split("/", -1);
        return new Cell(expected(both[0]), expected(both[both.length - 1]));
    }

    private static Expected expected(String word) {
        return Expected.valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
