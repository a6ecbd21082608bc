package org.regjistri.linkage.spark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.PersonTable;

/// Puts rows of a table into bytes, each with all that comparing needs to know of it, its relatives
/// included.
///
/// A row: its number, the length of its id, the id, the person; then for each relation how many
/// relatives, each a person. A person: the stratum, then for each column how many values and their
/// codes. All numbers in groups of seven bits, the lowest first.
final class RowWriter {
    private final PersonTable table;
    private final List<Column> columns;
    private final List<Column> relations;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    RowWriter(PersonTable table, Layout layout) {
        this.table = table;
        this.columns = layout.columns(table);
        this.relations = layout.relatives(table);
    }

    byte[] bytes(int row) {
        bytes.reset();
        number(row);
        byte[] id = table.ids().of(row).getBytes(StandardCharsets.UTF_8);
        number(id.length);
        bytes.writeBytes(id);
        person(row);
        for (Column relation : relations) {
            int to = relation.to(row);
            number(to - relation.from(row));
            for (int at = relation.from(row); at < to; at++) {
                person(relation.code(at));
            }
        }
        return bytes.toByteArray();
    }

    private void person(int row) {
        number(table.strata().of(row));
        for (Column column : columns) {
            int to = column.to(row);
            number(to - column.from(row));
            for (int at = column.from(row); at < to; at++) {
                number(column.code(at));
            }
        }
    }

    private void number(int number) {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            bytes.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }
}
