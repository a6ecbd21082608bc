package org.regjistri.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/// What a database must promise before a register is kept in it: what was committed survives a crash.
final class Safety {
    private static final int OLDEST = 15;
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");
    private static final Set<String> ON = Set.of("on", "remote_apply");

    private Safety() {}

    /// @throws DatabaseProblem with one sentence when it doesn't
    static void require(DataSource runtime) {
        try (var connection = runtime.getConnection()) {
            requireVersion(connection);
            requireEncoding(connection);
            for (String setting : DURABLE) {
                requireOn(connection, setting);
            }
        } catch (SQLException e) {
            throw Connecting.problem("the runtime role", e);
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new DatabaseProblem(
                    "The database is PostgreSQL " + version + ", Regjistri needs " + OLDEST + " or newer.");
        }
    }

    private static void requireEncoding(Connection connection) throws SQLException {
        String encoding = show(connection, "server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new DatabaseProblem("The database is encoded in " + encoding + ": create it with ENCODING 'UTF8'.");
        }
    }

    private static void requireOn(Connection connection, String setting) throws SQLException {
        String value = show(connection, setting);
        if (!ON.contains(value)) {
            throw new DatabaseProblem("The database runs with " + setting + " = " + value
                    + " and could lose registered acts in a crash: set " + setting + " = on.");
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var query = connection.prepareStatement("SELECT pg_catalog.current_setting(?)")) {
            query.setString(1, setting);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
