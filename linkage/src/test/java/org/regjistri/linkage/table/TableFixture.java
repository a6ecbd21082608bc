package org.regjistri.linkage.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.PlanFile;

/// Small files, plans for them, and what was read of them as text.
record TableFixture(Path folder) {
    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, String text, Charset charset) {
        return write(name, text.getBytes(charset));
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LinkagePlan plan(String yaml) {
        return PlanFile.dedupe(write("link.yaml", yaml), Optional.empty());
    }

    Tables read(String yaml) {
        return TablesReader.read(plan(yaml), 2);
    }

    /// The values of every field of every row.
    static List<Map<String, List<String>>> rows(LinkagePlan plan, Tables tables) {
        List<Map<String, List<String>>> rows = new ArrayList<>();
        for (int row = 0; row < tables.left().rows(); row++) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            for (String field : tables.left().columns().keySet()) {
                values.put(field, texts(plan, tables, field, row));
            }
            rows.add(values);
        }
        return rows;
    }

    static List<String> texts(LinkagePlan plan, Tables tables, String field, int row) {
        List<String> texts = new ArrayList<>();
        Dictionary dictionary = Objects.requireNonNull(tables.dictionaries().get(plan.kind(field)));
        for (int code : codes(tables.left().column(field), row)) {
            texts.add(dictionary.text(code));
        }
        return texts;
    }

    /// Rows of the relatives of a row of the left table.
    static List<Integer> relatives(Tables tables, String relation, int row) {
        return codes(Objects.requireNonNull(tables.left().relatives().get(relation)), row);
    }

    static List<Integer> codes(Column column, int row) {
        List<Integer> codes = new ArrayList<>();
        for (int at = column.from(row); at < column.to(row); at++) {
            codes.add(column.code(at));
        }
        return codes;
    }
}
