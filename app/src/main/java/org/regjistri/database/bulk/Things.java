package org.regjistri.database.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.regjistri.database.bulk.Thing.Kind;

/// What is there, and what was set aside: each change of one is a change of the other in the same
/// transaction.
final class Things {
    /// Primary keys stay: other tables lean on them, and rows come in their order. So do checks,
    /// which are cheap.
    private static final String PRESENT = """
            WITH chosen AS (
                SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname || '.' || c.relname = ANY (?))
            SELECT CASE k.contype WHEN 'f' THEN 'FOREIGN_KEY' ELSE 'CONSTRAINT' END AS kind, chosen.name AS relation,
                   quote_ident(k.conname) AS name, pg_get_constraintdef(k.oid) AS definition, false AS unchecked
            FROM chosen JOIN pg_catalog.pg_constraint k ON k.conrelid = chosen.oid
            WHERE k.contype = 'f' OR (k.contype IN ('u', 'x') AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_constraint f WHERE f.contype = 'f' AND f.conindid = k.conindid))
            UNION ALL
            SELECT 'INDEX', chosen.name, quote_ident(c.relname), pg_get_indexdef(i.indexrelid), false
            FROM chosen JOIN pg_catalog.pg_index i ON i.indrelid = chosen.oid
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE NOT i.indisprimary AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_constraint k
                WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x', 'f'))
            UNION ALL
            SELECT 'TRIGGER', chosen.name, quote_ident(t.tgname), pg_get_triggerdef(t.oid), false
            FROM chosen JOIN pg_catalog.pg_trigger t ON t.tgrelid = chosen.oid
            WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND t.tgtype & 5 = 5 -- for each row, at an insert
            ORDER BY kind DESC, relation, name
            """;
    private static final String ASIDE = """
            SELECT kind, relation, name, definition, unchecked FROM database.set_aside
            ORDER BY pg_relation_size(relation::regclass) DESC, relation, kind, name
            """;
    private final Connection connection;

    Things(Connection connection) {
        this.connection = connection;
    }

    /// Of these tables: foreign keys first, because they lean on others.
    List<Thing> present(List<String> tables) throws SQLException {
        try (var query = connection.prepareStatement(PRESENT)) {
            query.setArray(1, connection.createArrayOf("text", tables.toArray()));
            return read(query);
        }
    }

    /// Of the largest table first: what takes longest is not begun last.
    List<Thing> aside() throws SQLException {
        try (var query = connection.prepareStatement(ASIDE)) {
            return read(query);
        }
    }

    private static List<Thing> read(PreparedStatement query) throws SQLException {
        List<Thing> things = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                things.add(new Thing(
                        Kind.valueOf(rows.getString("kind")),
                        rows.getString("relation"),
                        rows.getString("name"),
                        rows.getString("definition"),
                        rows.getBoolean("unchecked")));
            }
        }
        return things;
    }

    void take(Thing thing) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO database.set_aside (kind, relation, name, definition) VALUES (?, ?, ?, ?)")) {
            name(insert, thing);
            insert.setString(4, thing.definition());
            insert.executeUpdate();
        }
        execute(thing.taking());
    }

    void bring(Thing thing) throws SQLException {
        execute(thing.bringing());
        boolean toCheck = thing.kind() == Kind.FOREIGN_KEY;
        change(toCheck ? "UPDATE database.set_aside SET unchecked = true" : "DELETE FROM database.set_aside", thing);
    }

    void check(Thing thing) throws SQLException {
        execute(thing.checking());
        change("DELETE FROM database.set_aside", thing);
    }

    private void change(String what, Thing thing) throws SQLException {
        try (var change = connection.prepareStatement(what + " WHERE kind = ? AND relation = ? AND name = ?")) {
            name(change, thing);
            change.executeUpdate();
        }
    }

    private static void name(PreparedStatement statement, Thing thing) throws SQLException {
        statement.setString(1, thing.kind().name());
        statement.setString(2, thing.table());
        statement.setString(3, thing.name());
    }

    void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
