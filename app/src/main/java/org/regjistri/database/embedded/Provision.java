package org.regjistri.database.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.regjistri.database.DatabaseProblem;

/// Makes the roles and the database in a server of our own, where they are not there yet.
public final class Provision {
    private final DataSource superuser;

    public Provision(DataSource superuser) {
        this.superuser = superuser;
    }

    /// The role signs in with this password from now on.
    public void role(String name, String password) {
        run(connection -> {
            boolean there = exists(connection, "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ?", name);
            execute(connection, (there ? "ALTER" : "CREATE") + " ROLE %I LOGIN PASSWORD %L", name, password);
        });
    }

    public void database(String name, String owner) {
        run(connection -> {
            if (!exists(connection, "SELECT 1 FROM pg_catalog.pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %I OWNER %I", name, owner);
            }
        });
    }

    /// A new database with all that is in the template, to which nobody may be connected.
    public void copy(String template, String name, String owner) {
        run(connection -> execute(connection, "CREATE DATABASE %I TEMPLATE %I OWNER %I", name, template, owner));
    }

    public void drop(String name) {
        run(connection -> execute(connection, "DROP DATABASE IF EXISTS %I WITH (FORCE)", name));
    }

    private void run(Work work) {
        try (var connection = superuser.getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseProblem("The embedded PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    // Commands take no parameters: the server itself quotes the names.
    private static void execute(Connection connection, String command, String... arguments) throws SQLException {
        String marks = ", ?::text".repeat(arguments.length);
        String text;
        try (var format = connection.prepareStatement("SELECT pg_catalog.format(?" + marks + ")")) {
            format.setString(1, command);
            for (int i = 0; i < arguments.length; i++) {
                format.setString(i + 2, arguments[i]);
            }
            try (var rows = format.executeQuery()) {
                rows.next();
                text = rows.getString(1);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
