package org.regjistri.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.regjistri.linkage.blocking.ChosenKey;
import org.regjistri.linkage.blocking.PreparedKeys;
import org.regjistri.linkage.blocking.RowKeys;
import org.regjistri.linkage.compare.Prepared;
import org.regjistri.linkage.compare.PreparedValues;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.KeyPlan.Take;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;
import org.regjistri.linkage.table.TablesReader;

/// Writes out for DuckDB what our engine makes of two tables before it compares: the values as they
/// are compared, and the hashes under which the keys of the plan find each row. So a peer that
/// knows nothing of scripts, sounds and several values in a cell brings the same pairs together.
final class SharedKeyTables {
    private static final int VALUES_MAX = 8;

    /// One row in so many may have values that the peer doesn't see: columns for them would cost it
    /// more than they bring.
    private static final int FEW = 1_000;

    private final Connection duckdb;
    private final LinkagePlan plan;
    private final Tables tables;
    private final PreparedValues values;

    private SharedKeyTables(Connection duckdb, LinkagePlan plan, Tables tables) {
        this.duckdb = duckdb;
        this.plan = plan;
        this.tables = tables;
        this.values = PreparedValues.of(tables);
    }

    /// Writes `left.parquet` and `right.parquet` with all rows that are to be linked, and
    /// `left_keys.parquet` and `right_keys.parquet` with a line for each hash of a row.
    static void write(Connection duckdb, LinkagePlan plan, int threads, Path folder) throws SQLException {
        var peer = new SharedKeyTables(duckdb, plan, TablesReader.read(plan, threads));
        List<PeerField> fields = peer.fields();
        peer.write(true, fields, folder);
        peer.write(false, fields, folder);
    }

    private List<PeerField> fields() {
        return plan.fields().stream()
                .map(field -> new PeerField(
                        field.name(),
                        PeerField.Sort.of(field.kind()),
                        values(tables.left(), field),
                        values(tables.right(), field)))
                .toList();
    }

    /// So many that few rows have more.
    private static int values(PersonTable table, FieldPlan field) {
        Column column = table.column(field.name());
        int[] rows = new int[VALUES_MAX + 1];
        int all = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.wanted().is(row)) {
                rows[Math.min(column.to(row) - column.from(row), VALUES_MAX)]++;
                all++;
            }
        }
        int values = VALUES_MAX;
        for (int more = 0; values > 0 && (more + rows[values]) * (long) FEW <= all; values--) {
            more += rows[values];
        }
        return values;
    }

    private void write(boolean left, List<PeerField> fields, Path folder) throws SQLException {
        String side = left ? "left" : "right";
        PersonTable table = left ? tables.left() : tables.right();
        String columns = fields.stream()
                .filter(field -> field.values(left) > 0)
                .map(field -> field.definition(left))
                .collect(Collectors.joining(", "));
        run("CREATE TABLE %s_rows (n INTEGER, id VARCHAR, %s)".formatted(side, columns));
        rows(side + "_rows", table, fields, left);
        copy(side + "_rows", folder.resolve(side + ".parquet"));
        run("CREATE TABLE %s_keys (hash BIGINT, n INTEGER)".formatted(side));
        keys(side + "_keys", table);
        copy(side + "_keys", folder.resolve(side + "_keys.parquet"));
    }

    private void rows(String name, PersonTable table, List<PeerField> fields, boolean left) throws SQLException {
        try (DuckDBAppender rows = appender(name)) {
            for (int row = 0; row < table.rows(); row++) {
                if (table.wanted().is(row)) {
                    rows.beginRow();
                    rows.append(row);
                    rows.append(table.ids().of(row));
                    for (PeerField field : fields) {
                        append(rows, table.column(field.name()), row, field, field.values(left));
                    }
                    rows.endRow();
                }
            }
        }
    }

    private void append(DuckDBAppender rows, Column column, int row, PeerField field, int count) throws SQLException {
        FieldKind kind = plan.kind(field.name());
        Set<Integer> codes = new LinkedHashSet<>();
        for (int at = column.from(row); at < column.to(row) && codes.size() < count; at++) {
            codes.add(column.code(at));
        }
        for (int code : codes) {
            switch (field.sort()) {
                case NAME -> text(rows, values.spelling(kind, code));
                case DATE -> date(rows, values.of(kind), code);
                case EQUAL -> number(rows, values.of(kind).whole(code));
            }
        }
        int columns = field.sort() == PeerField.Sort.DATE ? 3 : 1;
        for (int i = codes.size() * columns; i < count * columns; i++) {
            rows.appendNull();
        }
    }

    private static void text(DuckDBAppender rows, String text) throws SQLException {
        if (text.isEmpty()) {
            rows.appendNull();
        } else {
            rows.append(text);
        }
    }

    private static void number(DuckDBAppender rows, int number) throws SQLException {
        if (number < 0) {
            rows.appendNull();
        } else {
            rows.append(number);
        }
    }

    private static void date(DuckDBAppender rows, Prepared dates, int code) throws SQLException {
        number(rows, dates.whole(code));
        int years = dates.keys(code, Take.YEAR);
        if (years == 0) {
            rows.appendNull();
            rows.appendNull();
        } else {
            rows.append((short) dates.key(code, Take.YEAR, 0));
            rows.append((short) dates.key(code, Take.YEAR, years - 1));
        }
    }

    private void keys(String name, PersonTable table) throws SQLException {
        List<ChosenKey> chosen = plan.blocking().keys().stream()
                .map(key -> new ChosenKey(key, plan.blocking().blockMax()))
                .toList();
        RowKeys of = RowKeys.of(chosen, plan.fields(), tables, table, new PreparedKeys(values));
        try (DuckDBAppender rows = appender(name)) {
            var hashes = new LinkedHashSet<Long>();
            for (int row = 0; row < table.rows(); row++) {
                if (table.wanted().is(row)) {
                    hashes.clear();
                    of.each(row, (_, hash) -> hashes.add(hash));
                    for (long hash : hashes) {
                        rows.beginRow();
                        rows.append(hash);
                        rows.append(row);
                        rows.endRow();
                    }
                }
            }
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return ((DuckDBConnection) duckdb).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    private void copy(String table, Path file) throws SQLException {
        run("COPY %s TO '%s'".formatted(table, file));
        run("DROP TABLE " + table);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }
}
