package org.regjistri.database.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.regjistri.database.BackupManifest.Migration;
import org.regjistri.database.BackupManifest.Sequence;

/// What PostgreSQL says of the schemas of ours. Names come quoted where they need it.
final class Schema {
    /// Ours is what no extension and not the server itself brought.
    private static final String OURS = """
            n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS (
                SELECT 1 FROM pg_catalog.pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e')
            """;

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /// @param columns those whose values are kept and not computed, in their order
    record Table(String name, String columns) {}

    /// All but the history of migrations, by their names.
    List<Table> tables() throws SQLException {
        return list("""
                SELECT format('%I.%I', n.nspname, c.relname), (
                    SELECT coalesce(string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum), '')
                    FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND (n.nspname, c.relname) <> ('database', 'migration') AND
                """ + OURS + " ORDER BY n.nspname, c.relname", row -> new Table(row.text(1), row.text(2)));
    }

    /// Values only grow: read after the tables, they are never behind the rows.
    List<Sequence> sequences() throws SQLException {
        List<String> names = list("""
                SELECT format('%I.%I', n.nspname, c.relname)
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'S' AND
                """ + OURS + " ORDER BY n.nspname, c.relname", row -> row.text(1));
        var sequences = new ArrayList<Sequence>();
        for (String name : names) {
            sequences.addAll(list(
                    "SELECT last_value, is_called FROM " + name,
                    row -> new Sequence(name, row.number(1), row.flag(2))));
        }
        return sequences;
    }

    List<Migration> migrations() throws SQLException {
        return list("""
                SELECT script, checksum FROM database.migration
                WHERE success AND type = 'SQL' ORDER BY installed_rank
                """, row -> new Migration(row.text(1), (int) row.number(2)));
    }

    /// Whether somebody made something in it.
    boolean isEmpty() throws SQLException {
        return list("""
                SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE
                """ + OURS + " LIMIT 1", row -> row.number(1)).isEmpty();
    }

    /// @param definition as ALTER TABLE … ADD CONSTRAINT takes it
    record ForeignKey(String table, String name, String definition) {}

    List<ForeignKey> foreignKeys() throws SQLException {
        return list("""
                SELECT format('%I.%I', n.nspname, c.relname), quote_ident(k.conname), pg_get_constraintdef(k.oid)
                FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
                    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE k.contype = 'f' AND
                """ + OURS + " ORDER BY 1, 2", row -> new ForeignKey(row.text(1), row.text(2), row.text(3)));
    }

    /// @param always fires even where others are told not to
    record Trigger(String table, String name, boolean always) {}

    /// Those of ours that fire.
    List<Trigger> triggers() throws SQLException {
        return list("""
                SELECT format('%I.%I', n.nspname, c.relname), quote_ident(t.tgname), t.tgenabled = 'A'
                FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
                    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND
                """ + OURS + " ORDER BY 1, 2", row -> new Trigger(row.text(1), row.text(2), row.flag(3)));
    }

    private interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    private record Row(ResultSet result) {
        String text(int column) throws SQLException {
            return result.getString(column);
        }

        long number(int column) throws SQLException {
            return result.getLong(column);
        }

        boolean flag(int column) throws SQLException {
            return result.getBoolean(column);
        }
    }

    private <T> List<T> list(String query, Reading<T> reading) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var row = new Row(rows);
            while (rows.next()) {
                found.add(reading.of(row));
            }
        }
        return found;
    }
}
